import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageReport } from '@firstpaint/core/images'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { captureLogger, type CaptureLogger } from './capture-logger.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

let app: SampleApp
let logger: CaptureLogger
beforeEach(async () => {
  app = await createSampleApp()
  logger = captureLogger()
  await drawPhotos(app.root, {
    'src/hero.jpg': { width: 480, height: 320 },
    'src/other.jpg': { width: 300, height: 200, seed: 2 },
  })
})
afterEach(() => app.remove())

const decided = (pixels: readonly number[]): string =>
  JSON.stringify({ version: 1, images: { 'src/hero.jpg': { widths: pixels, why: 'It was seen.' } } })
const importing = (query: string, other = query): string =>
  `import hero from './hero.jpg${query}'\nimport other from './other.jpg${other}'\nglobalThis.found = [hero, other]`

/** The widths a build made of each image. */
async function widths(main: string, options: FirstpaintOptions = {}): Promise<Record<string, number[]>> {
  await app.write({ 'src/main.js': main })
  const images = typeof options.images === 'object' ? options.images : {}
  const all: FirstpaintOptions = { graph: false, ...options, images: { ...images, formats: ['jpeg'], effort: 'fast' } }
  await app.build(firstpaint(all), { customLogger: logger })
  const report = JSON.parse(await readFile(join(app.root, '.firstpaint/images.json'), 'utf8')) as ImageReport
  return Object.fromEntries(report.images.map(({ path, variants }) => [path, variants.map(({ width }) => width)]))
}

const notices = (): string[] => logger.infos.filter((text) => text.includes('widths --write'))

test('widths=auto goes by what was decided; other imports do not', async () => {
  await app.write({ 'firstpaint.images.json': decided([150, 333, 9000]) })
  expect((await widths(importing('?image&widths=auto', '?image')))['src/hero.jpg']).toEqual([150, 333, 480])
  expect(notices()).toEqual([])
  const plain = (await widths(importing('?image')))['src/hero.jpg']
  expect(plain).not.toContain(333)
  expect((await widths(importing('?image&widths=200')))['src/hero.jpg']).toEqual([200])
  // Without anything decided it is what it is without a word, and said once.
  await app.write({ 'firstpaint.images.json': '{ "version": 1, "images": {} }' })
  expect((await widths(importing('?image&widths=auto')))['src/hero.jpg']).toEqual(plain)
  expect(notices()).toEqual([expect.stringContaining('.jpg is shown is not known')])
  expect(logger.warnings).toEqual([])
})

test('as a default of the project, for pages, too', async () => {
  await app.write({
    'firstpaint.images.json': decided([120]),
    'index.html': '<!doctype html><img src="./src/hero.jpg" alt=""><script type="module" src="/src/main.js"></script>',
  })
  expect(await widths('console.log(1)', { images: { widths: 'auto' } })).toEqual({ 'src/hero.jpg': [120] })
})

test('what visitors saw goes before what was decided, and what a dev server saw decides nothing', async () => {
  const slot = { cssWidth: 100, dpr: 2, viewport: 390, count: 10 }
  const images = { 'src/hero.jpg': [slot], 'src/other.jpg': [{ ...slot, cssWidth: 50 }] }
  await app.write({
    'firstpaint.images.json': decided([120]),
    '.firstpaint/image-slots.json': JSON.stringify({ version: 1, images }),
    'firstpaint.profile.json': JSON.stringify({
      version: 1,
      generatedAt: new Date().toISOString(),
      routes: [{ route: '/', visits: 5 }],
      transitions: [],
      slots: { 'src/hero.jpg': [slot] },
    }),
  })
  const found = await widths(importing('?image&widths=auto'))
  expect(found['src/hero.jpg']).toEqual([200])
  expect(found['src/other.jpg']).not.toContain(100)
  expect(notices()).toEqual([expect.stringContaining('src/other.jpg')])
  expect((await widths(importing('?image&widths=auto'), { chunks: { profile: false } }))['src/hero.jpg']).toEqual([120])
})

test('a file of widths that is wrong is a warning', async () => {
  await app.write({ 'firstpaint.images.json': '{ "version": ' })
  await widths(importing('?image&widths=auto'))
  expect(logger.warnings).toEqual([expect.stringContaining('firstpaint.images.json is not used')])
})

test('the dev server hears of other widths', async () => {
  await app.write({ 'firstpaint.images.json': decided([120]), 'src/main.js': importing('?image&widths=auto') })
  const server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [firstpaint()],
    server: { middlewareMode: true, ws: false },
  })
  try {
    const code = async (): Promise<string> => (await server.transformRequest('/src/hero.jpg?image&widths=auto'))!.code
    expect(await code()).toContain('"width":120')
    await app.write({ 'firstpaint.images.json': decided([240]) })
    await expect.poll(code, { timeout: 10_000 }).toContain('"width":240')
  } finally {
    await server.close()
  }
})
