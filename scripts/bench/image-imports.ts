/**
 * What importing an image costs on the dev server: `pnpm bench imports [FOLDER]`. Header and placeholder, each image once,
 * cold, beside an import of a plain module that nothing has seen either. Default: the photos of Bistro.
 */
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { firstpaint } from '@firstpaint/vite'
import { createServer } from 'vite'

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../playground/.cache/photos'))
const names = readdirSync(folder).filter((name) => /\.(?:jpe?g|png|webp|avif)$/i.test(name))
if (names.length === 0) {
  console.error(`There is no image in ${folder}; run pnpm demo once, or name a folder.`)
  process.exit(2)
}

const root = mkdtempSync(join(tmpdir(), 'image-imports-'))
symlinkSync(folder, join(root, 'photos'))
writeFileSync(join(root, 'index.html'), '<!doctype html><title>Imports</title>')
for (const index of names.keys()) writeFileSync(join(root, `plain${index}.js`), `export default ${index}\n`)
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'silent',
  resolve: { preserveSymlinks: true },
  plugins: [firstpaint()],
  server: { middlewareMode: true, ws: false, watch: null },
})
try {
  const [images, plain]: [number[], number[]] = [[], []]
  // The first import of all starts the engine: it is told by itself.
  const first = await timed(`/photos/${names[0]!}?image`)
  for (const [index, name] of names.slice(1).entries()) {
    plain.push(await timed(`/plain${index}.js`))
    images.push(await timed(`/photos/${name}?image`))
  }
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  )
  console.log(`${names.length} images of ${folder}, milliseconds\n`)
  console.log(`first image, with the engine's start  ${first.toFixed(1)}`)
  console.log(`an image                              ${summary(images)}`)
  console.log(`a plain module                        ${summary(plain)}`)
} finally {
  await server.close()
  rmSync(root, { recursive: true, force: true })
}

async function timed(url: string): Promise<number> {
  const started = performance.now()
  if ((await server.transformRequest(url)) === null) throw new Error(`${url} is no module.`)
  return performance.now() - started
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
  return `median ${at(0.5)}, p90 ${at(0.9)}, most ${at(1)}`
}
