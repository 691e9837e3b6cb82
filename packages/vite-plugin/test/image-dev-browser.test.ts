import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import { drawPhotos } from './draw-photo.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

const PHOTOS = 60

let app: SampleApp
let server: ViteDevServer
let browser: Browser
let url: string
/** What the server answered for images. */
const answers: number[] = []

const recorder: Plugin = {
  name: 'recorder',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url!.startsWith('/@firstpaint/image/')) response.on('finish', () => answers.push(response.statusCode))
      next()
    })
  },
}

beforeAll(async () => {
  app = await createSampleApp({
    'index.html':
      '<!doctype html><title>Photos</title><link rel="icon" href="data:,"><button>0</button><main></main><script type="module" src="/src/main.js"></script>',
    'src/main.js': `const photos = import.meta.glob('./photos/*.jpg', { query: '?image&widths=160;320', eager: true, import: 'default' })
const button = document.querySelector('button')
button.onclick = () => { button.textContent = Number(button.textContent) + 1 }
for (const { src, srcset, sources, width, height } of Object.values(photos)) {
  const picture = document.createElement('picture')
  for (const { type, srcset } of sources) picture.append(Object.assign(document.createElement('source'), { type, srcset, sizes: '160px' }))
  picture.append(Object.assign(document.createElement('img'), { width, height, sizes: '160px', srcset, src }))
  document.querySelector('main').append(picture)
}`,
  })
  await mkdir(join(app.root, 'src/photos'))
  const drawn = Array.from({ length: PHOTOS }, (_, index) => [
    `src/photos/${index}.jpg`,
    { width: 900, height: 600, seed: index + 1 },
  ])
  await drawPhotos(app.root, Object.fromEntries(drawn) as Parameters<typeof drawPhotos>[1])
  server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [recorder, firstpaint()],
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  url = server.resolvedUrls!.local[0]!
  browser = await openChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await app?.remove()
})

const loadedPhotos = (): number =>
  [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length

test('a page with 60 photos works before any of them is encoded', async () => {
  const page = await browser.newPage()
  let held = 0
  // Asked for, and never answered.
  await page.route('**/@firstpaint/image/**', () => void held++)
  await page.goto(url, { waitUntil: 'commit' })
  await expect.poll(() => page.locator('img').count(), { timeout: 30_000 }).toBe(PHOTOS)
  await page.getByRole('button').click()
  expect(await page.getByRole('button').textContent()).toBe('1')
  await expect.poll(() => held).toBe(PHOTOS)
  expect(answers).toEqual([])
  await page.close()
})

test('the second load encodes nothing: the browser has every photo', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await expect.poll(() => page.evaluate(loadedPhotos), { timeout: 60_000 }).toBe(PHOTOS)
  expect(answers).toEqual(Array.from({ length: PHOTOS }, () => 200))

  answers.length = 0
  await page.reload()
  await expect.poll(() => page.evaluate(loadedPhotos), { timeout: 30_000 }).toBe(PHOTOS)
  expect(answers).toEqual(Array.from({ length: PHOTOS }, () => 304))

  // A visitor without a cache costs a read of the store each.
  answers.length = 0
  const other = await (await browser.newContext()).newPage()
  const before = process.cpuUsage()
  await other.goto(url)
  await expect.poll(() => other.evaluate(loadedPhotos), { timeout: 30_000 }).toBe(PHOTOS)
  const { user, system } = process.cpuUsage(before)
  expect(answers).toEqual(Array.from({ length: PHOTOS }, () => 200))
  // Encoding them took several times as much; most of this is Vite's.
  expect((user + system) / 1e6).toBeLessThan(2)
})
