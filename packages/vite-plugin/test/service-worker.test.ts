import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrecachePlan } from '@firstpaint/core/precache'
import type { Browser, Page } from 'playwright'
import { createServer } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import type { FirstpaintOptions } from '../src/options.ts'
import { captureLogger } from './capture-logger.ts'
import { openChromium } from './open-chromium.ts'
import { createRoutedApp } from './routed-app.ts'
import { filesBelow, type SampleApp } from './sample-app.ts'
import { serveSite } from './site-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

let app: SampleApp | undefined
afterEach(async () => {
  await app?.remove()
  app = undefined
})

const quietly: FirstpaintOptions = { images: false, report: { treemap: false, summary: false } }
const read = (path: string): Promise<string> => readFile(join(app!.root, path), 'utf8')
const planOf = async (): Promise<PrecachePlan> => JSON.parse(await read('.firstpaint/precache.json')) as PrecachePlan

/** Waits for what a page finds out asynchronously. */
function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  return expect.poll(() => page.evaluate(holds).catch(() => false), { timeout: 60_000 }).toBe(true)
}

/** The worker answers, and everything the page's release needs is stored. */
async function offlineReady(page: Page): Promise<void> {
  await until(page, async () => {
    const shelf = (await caches.keys()).find((name) => / page /.test(name))
    if (!navigator.serviceWorker.controller || shelf === undefined) return false
    return (await (await caches.open(shelf)).keys()).length > 0
  })
}

test('off by default: no worker, no mark', async () => {
  app = await createRoutedApp()
  await app.build(firstpaint(quietly))
  expect((await filesBelow(join(app.root, 'dist'))).filter((file) => /sw/.test(file))).toEqual([])
  expect(await read('dist/index.html')).not.toContain('firstpaint-release')
})

test('the routes of the app work with the server gone; the worker is compressed by delivery', async () => {
  app = await createRoutedApp()
  const logger = captureLogger()
  const delivery = { dictionaryStableNames: false, summary: false }
  await app.build(firstpaint({ ...quietly, serviceWorker: true, delivery }), { customLogger: logger, logLevel: 'info' })
  expect(logger.infos.join('\n')).toMatch(/service worker: [\d.]+ kB gzip; offline with \d+ files/)
  expect(await filesBelow(join(app.root, 'dist'))).toContain('sw.js.br')
  const plan = await planOf()
  expect(plan.entries.filter(({ when }) => when === 'install').map(({ file }) => file)).toContain('index.html')
  expect(plan.entries.filter(({ when }) => when === 'use').map(({ file }) => file)).toEqual(['importmap.json'])
  for (const { file, integrity } of plan.entries) expect(integrity !== undefined, file).toBe(file !== 'index.html')

  const context = await browser.newContext()
  const page = await context.newPage()
  const site = await serveSite({ dist: join(app.root, 'dist') })
  await page.goto(`${site.url}/`)
  await offlineReady(page)
  const files = plan.entries.filter(({ when, file }) => when !== 'use' && file !== 'index.html').length
  const stored = (): Promise<number> =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((found) => found.endsWith(' files'))!
      return (await (await caches.open(name)).keys()).length
    })
  await expect.poll(stored, { timeout: 60_000 }).toBeGreaterThanOrEqual(files)
  await site[Symbol.asyncDispose]()
  for (const path of ['/', '/menu', '/menu/soup', '/about?from=mail']) {
    await page.goto(`${site.url}${path}`)
    await expect.poll(() => page.locator('body').innerText(), { message: path }).not.toBe('')
  }
  await context.close()
})

test('a field profile in which a route is seen most has it fetched ahead, and the budget leaves the others out', async () => {
  app = await createRoutedApp()
  const build = async (route: string): Promise<readonly string[]> => {
    const visits = [{ route, visits: 1000 }]
    const profile = { version: 1, generatedAt: new Date().toISOString(), routes: visits, transitions: [] }
    await writeFile(join(app!.root, 'firstpaint.profile.json'), JSON.stringify(profile))
    await app!.build(firstpaint({ ...quietly, serviceWorker: { summary: false } }))
    const { entries } = await planOf()
    return entries.filter(({ when }) => when === 'idle').map(({ reason }) => reason)
  }
  expect((await build('/about'))[0]).toContain('/about')
  expect((await build('/menu/:slug'))[0]).toContain('/menu/:slug')
})

test('building again gives the same worker, byte for byte', async () => {
  app = await createRoutedApp()
  const options = { ...quietly, serviceWorker: { summary: false, recipes: { api: { match: '/api/**' } } } }
  await app.build(firstpaint(options))
  const first = await read('dist/sw.js')
  await app.build(firstpaint(options))
  expect(await read('dist/sw.js')).toBe(first)
})

test("src/sw.ts is built by Vite's bundler, with the plan in it", async () => {
  app = await createRoutedApp()
  const helpers = join(import.meta.dirname, '../../service-worker/src/worker/hatch/index.ts')
  await app.write({
    'src/sw.ts': `import { precache, route } from ${JSON.stringify(helpers)}
route('/greeting', async (): Promise<Response> => new Response('hello from ' + (release satisfies string)))
const release: string = precache()`,
  })
  await app.build(firstpaint({ ...quietly, serviceWorker: { source: 'src/sw.ts', summary: false } }))
  const context = await browser.newContext()
  const page = await context.newPage()
  await using site = await serveSite({ dist: join(app.root, 'dist') })
  await page.goto(`${site.url}/`)
  await offlineReady(page)
  const { release } = await planOf()
  await expect.poll(() => page.evaluate(async () => (await fetch('/greeting')).text())).toBe(`hello from ${release}`)
  await context.close()

  await app.write({ 'src/sw.ts': 'export const broken = (' })
  await expect(
    app.build(firstpaint({ ...quietly, serviceWorker: { source: 'src/sw.ts', summary: false } })),
  ).rejects.toThrow(/src\/sw\.ts cannot be built/)
})

test('the dev server removes a worker that an earlier build left, and has none itself', async () => {
  app = await createRoutedApp()
  await app.build(firstpaint({ ...quietly, serviceWorker: { summary: false } }))
  const context = await browser.newContext()
  const page = await context.newPage()
  const site = await serveSite({ dist: join(app.root, 'dist') })
  const port = Number(new URL(site.url).port)
  await page.goto(`${site.url}/`)
  await offlineReady(page)
  await site[Symbol.asyncDispose]()

  const server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    server: { port, strictPort: true, host: '127.0.0.1' },
    plugins: firstpaint({ ...quietly, serviceWorker: true }),
  })
  await server.listen()
  try {
    await page.goto(`${site.url}/`)
    // The page of the old build is loaded anew by the worker that removes the old one.
    await until(page, async () => document.querySelector('script[src*="@vite/client"]') !== null)
    await until(page, async () => (await caches.keys()).length === 0)
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
  } finally {
    await server.close()
    await context.close()
  }
})

test('wrong options and wrong sites are named', async () => {
  app = await createRoutedApp()
  const build = (serviceWorker: NonNullable<FirstpaintOptions['serviceWorker']>): Promise<unknown> =>
    app!.build(firstpaint({ ...quietly, serviceWorker }))
  await expect(build({ include: ['assets/none-*.woff2'] })).rejects.toThrow(/No file of the site matches 'assets\/none/)
  await expect(build({ fallback: 'shell.html' })).rejects.toThrow('The site has no page shell.html.')
  await expect(build({ offline: 'offline.html' })).rejects.toThrow('The site has no page offline.html.')
})
