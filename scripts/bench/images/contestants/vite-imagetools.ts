import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import sharp from 'sharp'
import { imagetools } from 'vite-imagetools'
import type { BenchFormat, BenchOutput, BenchOutputs, BenchTask, Contestant } from '../bench-task.ts'
import { buildWithVite } from './build-with-vite.ts'

/** vite-imagetools with its defaults, in a real Vite build that imports every source. */
export const viteImagetools: Contestant = async ({ sources, formats, cache, out }) => {
  const root = join(out, 'app')
  mkdirSync(root, { recursive: true })
  const imports = sources.map(({ file, widths }, index) => {
    const name = `s${index}${extname(file).toLowerCase()}`
    copyFileSync(file, join(root, name))
    return `import i${index} from './${name}?w=${widths.join(';')}&format=${formats.join(';')}'`
  })
  const script = `${imports.join('\n')}\nconsole.log(${sources.map((_, index) => `i${index}`).join(', ')})`
  const dist = await buildWithVite({
    root,
    script,
    plugins: [imagetools({ cache: { dir: join(cache, 'imagetools') } })],
  })

  return () => look(dist, { sources, formats })
}

async function look(dist: string, { sources, formats }: Pick<BenchTask, 'sources' | 'formats'>): Promise<BenchOutputs> {
  const outputs: BenchOutput[] = []
  const notes: string[] = []
  const assets = join(dist, 'assets')
  for (const name of readdirSync(assets)) {
    const [, index, extension] = /^s(\d+)-.*\.(\w+)$/.exec(name) ?? []
    const format = (extension === 'jpg' ? 'jpeg' : extension) as BenchFormat
    if (index === undefined || !formats.includes(format)) continue
    const file = join(assets, name)
    const { width } = await sharp(file).metadata()
    const source = Number(index)
    if (!sources[source]!.widths.includes(width)) {
      notes.push(`made ${width} px of ${sources[source]!.file}, which was not asked for`)
      continue
    }
    outputs.push({ source, width, format, file, bytes: statSync(file).size })
  }
  return { outputs, notes }
}
