/**
 * A warm build in a process of its own, of the compiled package, as users run it; in JavaScript, because taking the
 * types off TypeScript would be measured along. `plant` fills folder and store. `run` asks for every image, reads every
 * file, and prints what that took above the bare process: CPU in seconds, memory in megabytes. `bare` only reads every file
 * of the store and hashes it, which tells how fast the machine is just now.
 *
 *   node warm-build.fixture.js plant|run|bare FOLDER SOURCES VARIANTS
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const [step, folder, sources, variants] = process.argv.slice(2)
const rss = process.memoryUsage.rss()
const cpu = process.cpuUsage()

if (step === 'bare') {
  await bare()
  process.exit()
}

const { createFolderStore, createImageEngine } = await import('@firstpaint/images/build')

/** @type {import('@firstpaint/core/images').ImageRequest} */
const request = {
  widths: 'auto',
  slots: [],
  formats: ['avif', 'webp'],
  target: 70,
  position: 'centre',
  wideGamut: false,
  gainMap: true,
  effort: 'full',
  placeholder: ['colour', 'thumbhash'],
}
const store = createFolderStore({ folder: join(folder, 'store') })
const engine = createImageEngine({
  store,
  root: folder,
  manifest: join(folder, 'store/sources'),
  // A minute on, so that files just planted are old enough to be trusted.
  now: () => Date.now() + 60_000,
})
const names = Array.from({ length: Number(sources) }, (_, index) => `${index}.jpg`)
if (step === 'plant') await plant()
else await run()

async function bare() {
  const all = await readdir(join(folder, 'store'), { recursive: true, withFileTypes: true })
  const files = all.filter((entry) => entry.isFile())
  await Promise.all(
    files.map(async ({ parentPath, name }) => {
      createHash('sha256')
        .update(await readFile(join(parentPath, name)))
        .digest('hex')
    }),
  )
  const { user, system } = process.cpuUsage(cpu)
  console.log(JSON.stringify({ cpu: (user + system) / 1e6 }))
}

async function plant() {
  mkdirSync(folder, { recursive: true })
  for (const name of names) {
    writeFileSync(join(folder, name), Buffer.alloc(50_000, name))
    const made = Array.from({ length: Number(variants) }, (_, index) => {
      const bytes = Buffer.alloc(20_000, `${name} ${index}`)
      return { bytes, hash: createHash('sha256').update(bytes).digest('hex') }
    })
    for (const { bytes, hash } of made) await store.put(`files/${hash}`, bytes)
    const image = {
      facts: { format: 'jpeg', width: 1600, height: 1067, bytes: 50_000, pages: 1, alpha: false, depth: 8 },
      variants: made.map(({ bytes, hash }, index) => ({
        format: 'avif',
        width: 200 * (index + 1),
        height: 133 * (index + 1),
        bytes: bytes.byteLength,
        hash,
        score: 70.3,
        encoding: { format: 'avif', quality: 51, effort: 3, bitDepth: 8 },
        why: 'A photo: lossy. Quality 51 scores 70.3, the least that reaches 70.',
        encodes: 2,
      })),
      dropped: [],
      placeholder: { colour: '#8a7f6e', thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j3A' },
    }
    await store.put(`records/${await engine.key(name, request)}`, Buffer.from(JSON.stringify(image)))
  }
  await engine.close()
}

async function run() {
  const images = await Promise.all(names.map((name) => engine.optimize(name, request)))
  let files = 0
  for (const { variants: made } of images) {
    for (const { hash, bytes } of made) if ((await engine.read(hash)).byteLength === bytes) files++
  }
  const { user, system } = process.cpuUsage(cpu)
  const { cached, encoded } = engine.stats()
  await engine.close()
  const megabytes = (process.memoryUsage.rss() - rss) / 1e6
  console.log(JSON.stringify({ cached, encoded, files, cpu: (user + system) / 1e6, megabytes }))
}
