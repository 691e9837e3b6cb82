import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findMappedFile, moduleAt, type ModuleMap, readModuleMap } from '@firstpaint/core/vitals'
import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { openChromium } from './open-chromium.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'
import { serveSite } from './site-server.ts'

let app: SampleApp
afterEach(() => app.remove())

const quietly: FirstpaintOptions = { images: false, report: { treemap: false, summary: false } }
const file = (): string => join(app.root, '.firstpaint/module-map.json')
const readMap = async (): Promise<ModuleMap> => {
  const reading = readModuleMap(JSON.parse(await readFile(file(), 'utf8')))
  if ('wrong' in reading) throw new Error(reading.wrong)
  return reading.map
}

/** Where the site has a text that stands in one place of one module. */
async function placeOf(text: string): Promise<{ file: string; position: number }> {
  for (const path of (await filesBelow(join(app.root, 'dist'))).filter((each) => each.endsWith('.js'))) {
    const position = (await readFile(join(app.root, 'dist', path), 'utf8')).indexOf(text)
    if (position !== -1) return { file: path, position }
  }
  throw new Error(`No script has ${text}.`)
}

test('names the module of a position, in every chunk, and stays out of the site', async () => {
  app = await createSampleApp()
  await app.build(firstpaint(quietly))
  const map = await readMap()
  expect(map.release).toBeNull()
  const site = await filesBelow(join(app.root, 'dist'))
  expect(Object.keys(map.files)).toEqual(site.filter((path) => path.endsWith('.js')))
  expect(site.filter((path) => path.includes('module-map'))).toEqual([])
  const hello = await placeOf('hello ')
  expect(moduleAt(map, hello.file, hello.position)).toBe('src/shared.js')
  const entry = await placeOf('ünïcode')
  expect(moduleAt(map, entry.file, entry.position)).toBe('src/main.js')
  expect(Object.values(map.files).map(({ chunk }) => chunk)).toEqual(expect.arrayContaining(['page-a', 'page-b']))
  expect(map.modules.every((id) => !id.startsWith('/'))).toBe(true)
})

test('has the name of the release that pages carry and beacons report', async () => {
  app = await createSampleApp()
  await app.build(firstpaint({ ...quietly, serviceWorker: { summary: false } }))
  const page = await readFile(join(app.root, 'dist/index.html'), 'utf8')
  const [, release] = /<meta name="firstpaint-release" content="(\w+)"/.exec(page)!
  expect((await readMap()).release).toBe(release)
})

test('is made of the maps a config asks for, too, and is none where nothing is measured', async () => {
  app = await createSampleApp()
  await app.build(firstpaint(quietly), { build: { sourcemap: 'inline' } })
  const hello = await placeOf('hello ')
  expect(moduleAt(await readMap(), hello.file, hello.position)).toBe('src/shared.js')
  await app.remove()

  app = await createSampleApp()
  await app.build(firstpaint({ ...quietly, graph: false, report: false, budgets: false }))
  await expect(readFile(file())).rejects.toThrow('ENOENT')
})

test('names the module of a slow handler from what Chromium says of it', async () => {
  app = await createSampleApp({
    'src/main.js': `import { greet } from './shared.js'\nimport { onBuy } from './slow/buy.js'\ngreet('entry')\nconst button = document.createElement('button')\nbutton.textContent = 'Buy'\nbutton.addEventListener('click', onBuy)\ndocument.body.append(button)`,
    'src/slow/buy.js': `export function onBuy() {\n  const end = performance.now() + 200\n  while (performance.now() < end) {}\n  document.title = 'Bought'\n}`,
  })
  await app.build(firstpaint(quietly), { base: '/shop/' })
  await using site = await serveSite({ dist: join(app.root, 'dist'), base: '/shop/' })
  const browser = await openChromium()
  try {
    const page = await browser.newPage()
    await page.goto(`${site.url}/shop/`)
    const [blamed] = await slowScripts(page)
    const map = await readMap()
    const script = findMappedFile(map, blamed!.url)!
    expect(moduleAt(map, script, blamed!.position)).toBe('src/slow/buy.js')
  } finally {
    await browser.close()
  }
})

/** Clicks, and waits for the long frame it makes. */
async function slowScripts(page: Page): Promise<readonly { url: string; position: number }[]> {
  await page.evaluate(() => {
    Object.assign(globalThis, {
      blamed: new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const scripts = list.getEntries().flatMap((entry) => (entry as PerformanceLongAnimationFrameTiming).scripts)
          const slow = scripts.filter(
            ({ invokerType, duration }) => invokerType === 'event-listener' && duration >= 150,
          )
          if (slow.length > 0)
            resolve(slow.map(({ sourceURL, sourceCharPosition }) => ({ url: sourceURL, position: sourceCharPosition })))
        }).observe({ type: 'long-animation-frame', buffered: true })
      }),
    })
  })
  await page.getByRole('button', { name: 'Buy' }).click()
  return page.evaluate(() => (globalThis as unknown as { blamed: Promise<{ url: string; position: number }[]> }).blamed)
}
