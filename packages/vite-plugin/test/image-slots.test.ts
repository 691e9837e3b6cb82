import { readFile, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ImageSlot, ImageSlots } from '@firstpaint/core/images'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { ImagesOptions } from '../src/images/images-options.ts'
import { drawPhotos } from './draw-photo.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, type SampleApp } from './sample-app.ts'

const page = `<!doctype html><meta name="viewport" content="width=device-width"><title>Slots</title>
<link rel="icon" href="data:,"><style>body { margin: 0 } img { display: block }</style>
<h1>Photos</h1><main></main><script type="module" src="/src/main.js"></script>`

/** One as wide as the window up to 640 px, one of 120 px that is cut to a square, and one nobody sees. */
const main = `import hero from './hero.jpg?image&widths=200;400;800;1600'
import tile from './tile.jpg?image&widths=900'
import hidden from './hidden.jpg?image&widths=100'
const show = ({ src, srcset }, sizes, style) => {
  const image = Object.assign(new Image(), { alt: '', sizes, srcset: srcset ?? '', src })
  image.style.cssText = style
  document.querySelector('main').append(image)
}
show(hero, 'min(100vw, 640px)', 'width: min(100vw, 640px); height: auto')
show(tile, '', 'width: 120px; height: 120px; object-fit: cover; margin: 8px')
show(hidden, '', 'display: none')`

let app: SampleApp
let browser: Browser
let server: ViteDevServer | undefined
let url: string
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  app = await createSampleApp({ 'index.html': page, 'src/main.js': main })
  await drawPhotos(app.root, {
    'src/hero.jpg': { width: 2000, height: 1000 },
    'src/tile.jpg': { width: 900, height: 600, seed: 2 },
    'src/hidden.jpg': { width: 200, height: 100, seed: 3 },
  })
})
afterEach(async () => {
  await server?.close()
  server = undefined
  await app.remove()
})

async function serve(images: ImagesOptions = {}): Promise<void> {
  server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [firstpaint({ images })],
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  url = server.resolvedUrls!.local[0]!
}

interface Visit {
  readonly width: number
  readonly dpr?: number
  readonly dark?: boolean
  readonly at?: string
}

/** A page whose images are there, and what it said on the console. */
async function visit({ width, dpr = 1, dark = false, at = url }: Visit): Promise<{ tab: Page; said: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    deviceScaleFactor: dpr,
    colorScheme: dark ? 'dark' : 'light',
  })
  const tab = await context.newPage()
  const said: string[] = []
  tab.on('console', (message) => void (/\[vite\]/.test(message.text()) || said.push(message.text())))
  tab.on('pageerror', (error) => void said.push(String(error)))
  await tab.goto(at)
  await expect
    .poll(
      () =>
        tab.evaluate(
          () => [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length,
        ),
      { timeout: 20_000 },
    )
    .toBe(3)
  return { tab, said }
}

const recordFile = (): string => join(app.root, '.firstpaint/image-slots.json')
const slotsOf = async (path: string): Promise<readonly ImageSlot[] | undefined> => {
  const text = await readFile(recordFile(), 'utf8').catch(() => '{"images":{}}')
  return (JSON.parse(text) as ImageSlots).images[path]
}

describe('the record of the dev server', () => {
  test('two windows, with different screens: what was drawn, not what was cut out of it', async () => {
    await serve()
    const phone = await visit({ width: 390, dpr: 3 })
    const heroPhone = { cssWidth: 390, dpr: 3, viewport: 390, count: 1 }
    await expect.poll(() => slotsOf('src/hero.jpg'), { timeout: 10_000 }).toEqual([heroPhone])
    const desk = await visit({ width: 1280 })
    await expect
      .poll(() => slotsOf('src/hero.jpg'), { timeout: 10_000 })
      .toEqual([heroPhone, { cssWidth: 640, dpr: 1, viewport: 1280, count: 1 }])
    // 900 × 600 over a square of 120.
    const tiles = async (): Promise<unknown> => (await slotsOf('src/tile.jpg'))?.map(({ cssWidth }) => cssWidth)
    await expect.poll(tiles, { timeout: 10_000 }).toEqual([180, 180])
    expect(await slotsOf('src/hidden.jpg')).toBeUndefined()

    // The same page again counts; a window of another size is another place.
    await desk.tab.setViewportSize({ width: 500, height: 700 })
    await expect.poll(async () => (await slotsOf('src/hero.jpg'))?.length, { timeout: 10_000 }).toBe(3)
    await desk.tab.reload()
    await expect
      .poll(async () => (await slotsOf('src/hero.jpg'))?.map(({ viewport, count }) => [viewport, count]), {
        timeout: 10_000,
      })
      .toEqual([
        [390, 1],
        [500, 2],
        [1280, 1],
      ])
    expect([...phone.said, ...desk.said]).toEqual([])
  })

  test('a page from a backend that has nothing but the client of Vite', async () => {
    await serve()
    const backend: Server = createHttpServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        page
          .replace('<script', `<script type="module" src="${url}@vite/client"></script><script`)
          .replace('src="/src', `src="${url}src`),
      )
    })
    await new Promise<void>((listening) => backend.listen(0, '127.0.0.1', listening))
    try {
      server!.config.server.origin = url.replace(/\/$/, '')
      const { said } = await visit({ width: 800, at: `http://127.0.0.1:${(backend.address() as AddressInfo).port}/` })
      await expect.poll(async () => (await slotsOf('src/hero.jpg'))?.length, { timeout: 10_000 }).toBe(1)
      expect(said).toEqual([])
    } finally {
      backend.closeAllConnections()
      backend.close()
    }
  })

  test('a record that cannot be read begins anew, and reports that are none are not taken', async () => {
    await app.write({ '.firstpaint/image-slots.json': '{ "half": ' })
    await serve()
    const { tab } = await visit({ width: 390 })
    await expect.poll(async () => (await slotsOf('src/hero.jpg'))?.length, { timeout: 10_000 }).toBe(1)
    await expect.poll(async () => (await slotsOf('src/tile.jpg'))?.length, { timeout: 10_000 }).toBe(1)
    // As text: the tests' own transform would rewrite the import.
    await tab.evaluate(`import('/@vite/client').then(({ createHotContext }) => {
      const key = /image\\/([\\da-f]+)/.exec(document.images[0].currentSrc)[1]
      const wrong = [null, 7, {}, [7], [[key, -1, 1, 390]], [['${'0'.repeat(20)}', 100, 1, 390]], [[key, 100, 'x', 390]]]
      for (const report of wrong) createHotContext('/none').send('firstpaint:image-slots', report)
    })`)
    await tab.setViewportSize({ width: 700, height: 700 })
    await expect.poll(async () => (await slotsOf('src/hero.jpg'))?.length, { timeout: 10_000 }).toBe(2)
    const { images } = JSON.parse(await readFile(recordFile(), 'utf8')) as ImageSlots
    expect(Object.keys(images)).toEqual(['src/hero.jpg', 'src/tile.jpg'])
    expect(images['src/hero.jpg']!.every(({ cssWidth }) => cssWidth > 100)).toBe(true)
  })

  test('off: nothing is added to the client, and no key does anything', async () => {
    await serve({ slots: false })
    const { tab } = await visit({ width: 390 })
    expect(await (await fetch(`${url}@vite/client`)).text()).not.toContain('firstpaint')
    await tab.keyboard.press('Alt+Shift+KeyI')
    expect(await tab.locator('firstpaint-images').count()).toBe(0)
  })
})

describe('the overlay', () => {
  test.each([
    ['light', { width: 1000, dpr: 1 }],
    ['dark', { width: 390, dpr: 2, dark: true }],
  ])('tells what fits, is read out, and closes: %s', async (name, size) => {
    await serve()
    const { tab, said } = await visit(size)
    const overlay = tab.locator('firstpaint-images')
    await tab.keyboard.press('Alt+Shift+KeyI')
    await expect.poll(() => overlay.locator('.label').count(), { timeout: 10_000 }).toBe(2)
    const labels = await overlay.locator('.label').allTextContents()
    const needed = name === 'light' ? '640 × 1 = 640' : '390 × 2 = 780'
    expect(labels[0]).toMatch(new RegExp(String.raw`^${needed} px, file 800 px, [\d.]+ kB: fits$`))
    expect(labels[1]).toMatch(
      name === 'light' ? /^180 × 1 = 180 px, .*too large ×5\.0$/ : /^180 × 2 = 360 px, .*too large ×2\.5$/,
    )
    expect(await tab.getByRole('status').textContent()).toBe(
      `2 images: 1 fits, 1 too large. Widest for its place: ×${name === 'light' ? '5.0' : '2.5'}. Escape closes.`,
    )
    if (process.env['TEST_SCREENSHOTS'])
      await tab.screenshot({ path: join(process.env['TEST_SCREENSHOTS'], `${name}.png`) })

    // It is in nobody's way, and follows the window.
    await tab.locator('h1').click()
    await tab.setViewportSize({ width: 450, height: 700 })
    await expect.poll(async () => (await overlay.locator('.label').allTextContents())[0]).toContain('450 ×')
    await tab.keyboard.press('Escape')
    expect(await overlay.count()).toBe(0)
    await tab.keyboard.press('Alt+Shift+KeyI')
    await expect.poll(() => overlay.locator('.label').count()).toBe(2)
    await tab.keyboard.press('Alt+Shift+KeyI')
    expect(await overlay.count()).toBe(0)
    expect(said).toEqual([])
  })

  test('too few pixels, and pictures that are not ours', async () => {
    await writeFile(
      join(app.root, 'src/main.js'),
      `const show = (src, width) => {
  const image = Object.assign(new Image(), { alt: '', src, width })
  document.querySelector('main').append(image)
}
import hidden from './hidden.jpg?image&widths=100'
import plain from './hidden.jpg?url'
show(hidden.src, 300)
show(plain, 200)
show('data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 50)`,
    )
    await serve()
    const { tab } = await visit({ width: 800 })
    await tab.keyboard.press('Alt+Shift+KeyI')
    const labels = tab.locator('firstpaint-images .label b')
    await expect
      .poll(() => labels.allTextContents(), { timeout: 10_000 })
      .toEqual(['too small ×0.33', 'fits', 'not loaded or drawn as vectors'])
  })
})
