import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ImageReport } from '@firstpaint/core/images'
import { firstpaint as firstpaintPlugin } from '@firstpaint/vite'
import type { BenchFormat, BenchOutput, BenchOutputs, BenchTask, Contestant } from '../bench-task.ts'
import { buildWithVite } from './build-with-vite.ts'

/** Our plugin with everything about images, in a real Vite build that imports every source. */
export const firstpaint: Contestant = async ({ sources, formats, target, cache }) => {
  // Beside the cache: it remembers which sources it has seen.
  const root = join(cache, 'firstpaint-app')
  const imports = sources.map(({ file, widths }, index) => {
    const from = relative(root, file).replaceAll('\\', '/')
    return `import i${index} from '${from}?image&placeholder=none&widths=${widths.join(';')}'`
  })
  const dist = await buildWithVite({
    root,
    script: `${imports.join('\n')}\nconsole.log(${sources.map((_, index) => `i${index}`).join(', ')})`,
    plugins: [
      firstpaintPlugin({
        images: { store: join(cache, 'firstpaint'), formats, quality: target },
        // What a build without images would do besides.
        chunks: false,
        graph: false,
        report: { treemap: false, summary: false },
      }),
    ],
  })
  return () => look({ root, dist, sources, formats })
}

/** The files on disk, by what the report says of their bytes. */
async function look({
  root,
  dist,
  sources,
}: Pick<BenchTask, 'sources' | 'formats'> & { readonly root: string; readonly dist: string }): Promise<BenchOutputs> {
  const files = new Map<string, string>()
  for (const name of readdirSync(join(dist, 'assets'))) {
    const file = join(dist, 'assets', name)
    files.set(createHash('sha256').update(readFileSync(file)).digest('hex'), file)
  }
  const report = JSON.parse(readFileSync(join(root, '.firstpaint/images.json'), 'utf8')) as ImageReport
  const outputs: BenchOutput[] = []
  const notes: string[] = []
  const bySource = new Map(sources.map(({ file }, index) => [relative(root, file), index]))
  for (const { path, variants, dropped } of report.images) {
    const source = bySource.get(path)!
    for (const { width, format, hash, bytes, score, encodes, why } of variants) {
      const claims = { ...(score !== undefined && { score }), encodes, why }
      outputs.push({ source, width, format: format as BenchFormat, file: files.get(hash)!, bytes, claims })
    }
    for (const { format, width, why } of dropped) notes.push(`${path}: ${format} ${width} dropped: ${why}`)
  }
  const cached = report.images.filter((image) => image.cached).length
  notes.push(`${report.images.length - cached} images encoded, ${cached} from the store`)
  return { outputs, notes }
}
