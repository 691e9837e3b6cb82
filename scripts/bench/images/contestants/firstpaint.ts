import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveImageRequest } from '@firstpaint/core/images'
import { createImageEngine, openStore, optimizeImages } from '@firstpaint/images/build'
import type { BenchFormat, BenchOutput, Contestant } from '../bench-task.ts'
import { buildWithVite } from './build-with-vite.ts'

/** Ours, with a store on disk. It builds the page without its images besides, as vite-imagetools has to. */
export const firstpaint: Contestant = async ({ sources, formats, target, out, cache }) => {
  await buildWithVite({ root: join(out, 'app'), script: 'console.log(1)' })
  const store = await openStore(join(cache, 'firstpaint'))
  const engine = createImageEngine({ store, root: '/', manifest: join(cache, 'firstpaint-sources') })
  const orders = sources.map(({ file, widths }) => ({
    source: file,
    request: resolveImageRequest({ options: { widths, formats, quality: target }, place: 'bench' }),
  }))
  try {
    const outputs: BenchOutput[] = []
    const notes: string[] = []
    for (const [source, outcome] of (await optimizeImages(orders, { engine })).entries()) {
      if ('error' in outcome) throw outcome.error
      for (const { width, format, hash, bytes, score, encodes, why } of outcome.image.variants) {
        const file = join(out, `${source}-${width}.${format}`)
        writeFileSync(file, await engine.read(hash))
        const claims = { ...(score !== undefined && { score }), encodes, why }
        outputs.push({ source, width, format: format as BenchFormat, file, bytes, claims })
      }
      for (const { format, width, why } of outcome.image.dropped) {
        notes.push(`${orders[source]!.source}: ${format} ${width} dropped: ${why}`)
      }
    }
    const { encoded, cached } = engine.stats()
    notes.push(`${encoded} images encoded, ${cached} from the store`)
    return { outputs, notes }
  } finally {
    await engine.close()
    await store.close?.()
  }
}
