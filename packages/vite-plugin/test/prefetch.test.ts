import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prefetchBudget, type PrefetchPlan } from '@firstpaint/core/kit'
import type { Browser, Page } from 'playwright'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { openChromium } from './open-chromium.ts'
import { createRoutedApp } from './routed-app.ts'
import type { SampleApp } from './sample-app.ts'
import { serveSite, type SiteServer } from './site-server.ts'

/** Of a browser on a busy machine. */
const patient = { timeout: 20_000 }

let browser: Browser
let app: SampleApp
let server: SiteServer
const html = (): Promise<string> => readFile(join(app.root, 'dist/index.html'), 'utf8')
const build = (): Promise<void> => app.build(firstpaint({ report: false, graph: false, chunks: {} }))

const main = `import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, Outlet } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { lazyRoute, PrefetchLink, setPrefetchPlan } from 'firstpaint/react'
import { Link, NavLink, PlannedPrefetch } from 'firstpaint/react-router'
import { plan } from 'virtual:firstpaint/prefetch'
setPrefetchPlan(plan)
const Layout = () => h('main', null,
  h(Link, { to: '/about' }, 'About'),
  h(NavLink, { to: '/menu/soup', prefetch: 'none' }, 'Soup'),
  h(PrefetchLink, { href: '/docs/a' }, 'Docs'),
  h(Outlet), h('div', { style: { height: '5000px' } }),
  h(Link, { to: '/menu/pie', prefetch: 'viewport' }, 'Pie'),
  h(PlannedPrefetch))
createRoot(document.getElementById('root')).render(h(RouterProvider, { router: createBrowserRouter([{ Component: Layout, children: [
  { path: '/', Component: () => h('h1', null, 'home') },
  { path: '/about', lazy: lazyRoute(() => import('./about.js')) },
  { path: '/menu/:slug', lazy: lazyRoute(() => import('./menu.js')) },
  { path: '/docs/*', lazy: lazyRoute(() => import('./docs.js')) },
] }]) }))`

beforeAll(async () => {
  browser = await openChromium()
  app = await createRoutedApp({ 'src/main.js': main })
  await build()
  server = await serveSite({
    dist: join(app.root, 'dist'),
    headers: (path) => (path.startsWith('/assets/') ? { 'cache-control': 'max-age=600' } : {}),
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await browser.close()
  await app.remove()
})

async function opened(prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; asked: () => string[] }> {
  const page = await (await browser.newContext()).newPage()
  await prepare?.(page)
  await page.goto(server.url)
  await page.getByRole('heading', { name: 'home' }).waitFor()
  await page.waitForLoadState('networkidle')
  const before = server.requests.length
  return { page, asked: () => server.requests.slice(before) }
}

/** The files of a route, as the page's plan has them. */
async function filesOf(pattern: string): Promise<string[]> {
  const { files, routes } = await readPlan()
  return routes.find((route) => route.pattern === pattern)!.files.map((place) => files[place]![0])
}

async function readPlan(): Promise<PrefetchPlan> {
  const [, json] = /<script type="application\/json" id="firstpaint-prefetch">(.*)<\/script>/.exec(await html())!
  return JSON.parse(json!) as PrefetchPlan
}

describe('links', () => {
  test('a pointer that rests asks for the route’s files, once, and the click for none', async () => {
    const { page, asked } = await opened()
    const link = page.getByRole('link', { name: 'About' })
    await link.hover()
    const files = await filesOf('/about')
    await expect.poll(() => asked().toSorted(), patient).toEqual(files.toSorted())
    await link.click()
    await page.getByRole('heading', { name: 'about' }).waitFor()
    expect(asked().toSorted()).toEqual(files.toSorted())
    expect(files.some((file) => file.endsWith('.css'))).toBe(true)
    await page.context().close()
  })

  test('the focus asks, too; a link that says none does not', async () => {
    const { page, asked } = await opened()
    await page.getByRole('link', { name: 'Soup' }).hover()
    await page.getByRole('link', { name: 'Soup' }).focus()
    await page.getByRole('link', { name: 'About' }).focus()
    const files = await filesOf('/about')
    await expect.poll(() => asked().toSorted(), patient).toEqual(files.toSorted())
    await page.context().close()
  })

  test('one that is seen asks when it is seen', async () => {
    const { page, asked } = await opened()
    expect(asked()).toEqual([])
    await page.getByRole('link', { name: 'Pie' }).scrollIntoViewIfNeeded()
    const files = await filesOf('/menu/:slug')
    await expect.poll(() => asked().toSorted(), patient).toEqual(files.toSorted())
    await page.context().close()
  })

  test('a plain one has the browser fetch the document', async () => {
    const { page, asked } = await opened()
    await page.getByRole('link', { name: 'Docs' }).hover()
    await expect
      .poll(
        () => page.locator('script[type=speculationrules]').evaluateAll((all) => all.map((s) => s.textContent)),
        patient,
      )
      .toEqual([JSON.stringify({ prefetch: [{ urls: [`${server.url}/docs/a`] }] })])
    await expect.poll(() => asked(), patient).toEqual(['/docs/a'])
    await page.context().close()
  })

  test.each([
    ['who saves data', { connection: { saveData: true } }],
    ['who is on 2G', { connection: { effectiveType: '2g' } }],
    ['a battery that runs out', { getBattery: { charging: false, level: 0.1 } }],
  ])('ask for nothing for %s', async (_who, device) => {
    const { page, asked } = await opened((tab) =>
      tab.addInitScript((given) => {
        for (const [name, value] of Object.entries(given)) {
          const get = (): unknown => (name === 'getBattery' ? async () => value : value)
          Object.defineProperty(navigator, name, { get })
        }
      }, device),
    )
    // The battery is asked for at the first wish, and known from the next one on.
    await page.getByRole('link', { name: 'Soup' }).hover()
    if ('connection' in device) {
      await page.getByRole('link', { name: 'About' }).hover()
      await page.getByRole('link', { name: 'About' }).focus()
      await page.getByRole('link', { name: 'Docs' }).focus()
    } else {
      await page.evaluate(() => Promise.resolve())
      await page.getByRole('link', { name: 'About' }).focus()
    }
    await page.waitForLoadState('networkidle')
    expect(asked()).toEqual([])
    await page.context().close()
  })
})

test('with a field profile, what is likely next comes when the page is idle, within the budget', async () => {
  await app.write({
    'firstpaint.profile.json': JSON.stringify({
      version: 1,
      generatedAt: new Date().toISOString(),
      routes: [{ route: '/about', visits: 100 }],
      transitions: [
        { from: '/about', to: '/menu/:slug', count: 85 },
        { from: '/about', to: '/docs/*', count: 5 },
      ],
    }),
  })
  await build()
  const { files, routes } = await readPlan()
  const about = routes.find(({ pattern }) => pattern === '/about')!
  const likely = about.likely.map((place) => files[place]!)
  expect(likely.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(prefetchBudget)
  expect(likely.length).toBeGreaterThan(0)

  const { page, asked } = await opened()
  await page.getByRole('link', { name: 'About' }).click()
  await page.getByRole('heading', { name: 'about' }).waitFor()
  const urls = likely.map(([url]) => url)
  await expect
    .poll(() =>
      asked()
        .filter((path) => urls.includes(path))
        .toSorted(),
    )
    .toEqual(urls.toSorted())
  await page.getByRole('link', { name: 'Soup' }).click()
  await page.getByRole('heading', { name: 'menu' }).waitFor()
  expect(asked().filter((path) => urls.includes(path))).toHaveLength(urls.length)
  await page.context().close()
  await app.write({
    'firstpaint.profile.json':
      '{ "version": 1, "generatedAt": "2026-01-01T00:00:00Z", "routes": [], "transitions": [] }',
  })
})

test('an app that does not import the plan has none in its pages', async () => {
  const other = await createRoutedApp()
  await other.build(firstpaint({ report: false, graph: false, chunks: false }))
  expect(await readFile(join(other.root, 'dist/index.html'), 'utf8')).not.toContain('firstpaint-prefetch')
  await other.remove()
})

test('in development the plan is empty', async () => {
  const dev = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [firstpaint()],
    server: { middlewareMode: true, ws: false },
  })
  const result = await dev.transformRequest('virtual:firstpaint/prefetch')
  expect(result?.code).toContain('{"version":1,"files":[],"routes":[]}')
  expect(result?.code).not.toContain('document')
  await dev.close()
})
