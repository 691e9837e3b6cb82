import { parentPort, workerData } from 'node:worker_threads'
import { recipes } from './recipes.ts'
import { writeAtomically } from './write-atomically.ts'

/** What the main thread asks for and what it hears back. */
export interface Order {
  slug: string
  path: string
}

export type Reply = { slug: string; bytes: number } | { slug: string; error: string }

const { scale } = workerData as { scale: number }

parentPort?.on('message', (order: Order) => {
  void draw(order).then((reply) => parentPort?.postMessage(reply, []))
})

async function draw({ slug, path }: Order): Promise<Reply> {
  try {
    const recipe = recipes.find((candidate) => candidate.slug === slug)
    if (!recipe) throw new Error(`BISTRO_PHOTO_UNKNOWN: no picture is called "${slug}"`)
    const data = await recipe.draw(scale)
    await writeAtomically(path, data)
    return { slug, bytes: data.length }
  } catch (error) {
    return { slug, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
