import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

/** Hashes of all a build ships, of its plan, and of the lockfile, by path. */
export async function hashOutcome(app: string): Promise<Map<string, string>> {
  const entries = await readdir(join(app, 'dist'), { recursive: true, withFileTypes: true })
  const shipped = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = [...shipped, join(app, 'firstpaint.chunks.json'), join(app, '.firstpaint/chunk-plan.json')]
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(withoutWay(await readFile(file), app))
    return [relative(app, file).replaceAll('\\', '/'), hash.digest('hex')] as const
  })
  return new Map((await Promise.all(hashes)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const checkout = resolve(import.meta.dirname, '../../..')

/** Modules of this checkout's packages lie outside the copied app: how they are named depends on how far away it is. */
function withoutWay(content: Buffer, app: string): Buffer {
  const way = relative(app, checkout).replaceAll('\\', '/')
  return Buffer.from(content.toString('latin1').replaceAll(`${way}/`, '<checkout>/'), 'latin1')
}
