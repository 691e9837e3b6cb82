import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RouteHints } from '@firstpaint/core/preload'
import type { Browser, Page } from 'playwright'
import type { InlineConfig } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { openChromium } from './open-chromium.ts'
import { createRoutedApp } from './routed-app.ts'
import type { SampleApp } from './sample-app.ts'
import { serveSite, type SiteServerOptions } from './site-server.ts'

let browser: Browser
let app: SampleApp
beforeAll(async () => void (browser = await openChromium()))
afterAll(() => browser.close())
beforeEach(async () => void (app = await createRoutedApp()))
afterEach(() => app.remove())

const dist = (): string => join(app.root, 'dist')
const html = (): Promise<string> => readFile(join(dist(), 'index.html'), 'utf8')
const build = (config?: InlineConfig, options: Parameters<typeof firstpaint>[0] = {}): Promise<void> =>
  app.build(firstpaint({ report: false, graph: false, ...options }), config)

/** Links that only a script can have put there: in the page, not in the markup, before the app ran. */
async function preloadedAt(page: Page, url: string, heading: string): Promise<string[]> {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      // Deferred scripts have not run at `interactive`, so the app has not added any link yet.
      if (document.readyState !== 'interactive') return
      const links = [...document.querySelectorAll('link')].filter((link) => /preload/.test(link.rel))
      document.documentElement.dataset['early'] = links.map((link) => new URL(link.href).pathname).join(' ')
    })
  })
  await page.goto(url)
  await page.getByRole('heading', { name: heading }).waitFor()
  expect(problems).toEqual([])
  const early = await page.evaluate(() => document.documentElement.dataset['early'] ?? '')
  const marked = new Set(
    [...(await html()).matchAll(/<link[^>]*href="([^"]*)"/g)].map((match) => match[1]!.split('/').at(-1)),
  )
  return early
    .split(' ')
    .map((path) => path.split('/').at(-1)!)
    .filter((file) => file !== '' && !marked.has(file))
    .map((file) => file.replace(/-[\w-]{8}\./, '.'))
}

const expected = {
  '/about': ['about.css', 'about.js', 'shared.js'],
  '/menu/soup': ['menu.css', 'menu.js', 'shared.js'],
  '/docs/a/b': ['docs.js'],
  '/': [],
  '/nowhere': [],
} as const

describe('the preload script in Chromium', () => {
  test.each<[string, InlineConfig, Parameters<typeof firstpaint>[0], Partial<SiteServerOptions>]>([
    ['with an import map', {}, {}, {}],
    ['without one', {}, { stableChunks: false }, {}],
    ['with planned chunks', {}, { chunks: true }, {}],
    ['below a base path', { base: '/sub/' }, {}, { base: '/sub/' }],
  ])('asks for the route’s files at once, and for nothing else: %s', async (_title, config, options, site) => {
    await build(config, options)
    await using server = await serveSite({ dist: dist(), ...site })
    for (const [path, files] of Object.entries(expected)) {
      const page = await browser.newPage()
      const heading = path === '/' ? 'home' : path === '/nowhere' ? 'not found' : path.split('/')[1]!
      const found = await preloadedAt(page, server.url + (site.base ?? '/').slice(0, -1) + path, heading)
      if (options?.chunks) {
        // Names are the plan's; what matters is that nothing is left to ask for later.
        const before = server.requests.length
        await page.waitForLoadState('networkidle')
        expect(found.length > 0, path).toBe(files.length > 0)
        expect(server.requests.slice(before)).toEqual([])
      } else {
        expect(found.toSorted(), path).toEqual(files.toSorted())
      }
      await page.close()
    }
  })

  test('the entry is not needed for it: the route’s files are asked for while the entry is still on its way', async () => {
    await build()
    const waiting = Promise.withResolvers<void>()
    await using server = await serveSite({
      dist: dist(),
      hold: (path) => {
        if (/\/assets\/about-.*\.js$/.test(path)) waiting.resolve()
        // Answered only once the route's own script was asked for; without the preload this would never end.
        return /\/assets\/index-.*\.js$/.test(path) ? waiting.promise : undefined
      },
    })
    const page = await browser.newPage()
    await page.goto(`${server.url}/about`)
    await page.getByRole('heading', { name: 'about' }).waitFor()
    const asked = server.requests.filter((path) => path.startsWith('/assets/'))
    expect(asked.length, 'every file once').toBe(new Set(asked).size)
    expect(asked.some((path) => path.includes('later'))).toBe(false)
    await page.close()
  })

  test('on a click all of a lazy page’s scripts and styles are asked for together', async () => {
    await build()
    const page = await browser.newPage()
    const all = Promise.withResolvers<void>()
    const asked = new Set<string>()
    let clicked = false
    await using server = await serveSite({
      dist: dist(),
      hold: (path) => {
        if (!clicked || !path.startsWith('/assets/')) return undefined
        asked.add(path.replace(/-[\w-]{8}\./, '.'))
        if (asked.size === 3) all.resolve()
        // Nothing is answered before everything was asked for: a chain of imports would never end.
        return all.promise
      },
    })
    await page.goto(server.url)
    clicked = true
    await page.getByRole('link', { name: '/about' }).click()
    await page.getByRole('heading', { name: 'about' }).waitFor()
    expect([...asked].toSorted()).toEqual(['/assets/about.css', '/assets/about.js', '/assets/shared.js'])
    await page.close()
  })

  test('files on another host, pages here', async () => {
    await using cdn = await serveSite({ dist: dist() })
    await build({ base: `${cdn.url}/` })
    await using server = await serveSite({ dist: dist() })
    const text = await html()
    expect(text).toContain(`"${cdn.url}/assets/`)
    // The router's base is the CDN's URL in this app, which no address begins with; only the preload is looked at.
    const page = await browser.newPage()
    await page.goto(`${server.url}/about`, { waitUntil: 'load' })
    const links = await page
      .locator('link[rel=modulepreload]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(links.some((href) => href.startsWith(`${cdn.url}/assets/about-`))).toBe(true)
    await page.close()
  })
})

test('with a field profile, the files of the likely next route come when the page has loaded, and a click needs none', async () => {
  const now = new Date().toISOString()
  await app.write({
    'firstpaint.profile.json': JSON.stringify({
      version: 1,
      generatedAt: now,
      routes: [{ route: '/', visits: 100 }],
      transitions: [
        { from: '/', to: '/about', count: 80 },
        { from: '/', to: '/docs/*', count: 20 },
      ],
    }),
  })
  await build({}, { chunks: {} })
  await using server = await serveSite({ dist: dist(), headers: () => ({ 'cache-control': 'max-age=600' }) })
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.getByRole('heading', { name: 'home' }).waitFor()
  await page.waitForLoadState('networkidle')
  const prefetched = await page
    .locator('link[rel=prefetch]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(prefetched.some((href) => href.endsWith('.css'))).toBe(true)
  expect(prefetched.some((href) => href.endsWith('.js'))).toBe(true)
  expect(server.requests.filter((path) => prefetched.includes(path)).toSorted()).toEqual(prefetched.toSorted())

  const before = server.requests.length
  await page.getByRole('link', { name: '/about' }).click()
  await page.getByRole('heading', { name: 'about' }).waitFor()
  expect(server.requests.slice(before)).toEqual([])
  await page.close()
})

describe('under a Content Security Policy', () => {
  const policies: Record<string, () => Promise<string>> = {
    'with hashes': async () => {
      const { pages } = JSON.parse(await readFile(join(app.root, '.firstpaint/csp.json'), 'utf8')) as {
        pages: { page: string; scriptSrc: string }[]
      }
      return `default-src 'self'; img-src data:; script-src 'self' ${pages.find(({ page }) => page === 'index.html')!.scriptSrc}`
    },
    'with a nonce': async () => `script-src 'nonce-n0nce'; style-src 'nonce-n0nce'`,
  }
  test.each(Object.entries(policies))('%s', async (title, policyOf) => {
    await build(title === 'with a nonce' ? { html: { cspNonce: 'n0nce' } } : {})
    const policy = await policyOf()
    await using server = await serveSite({ dist: dist(), headers: () => ({ 'content-security-policy': policy }) })
    const page = await browser.newPage()
    expect((await preloadedAt(page, `${server.url}/about`, 'about')).toSorted()).toEqual([...expected['/about']])
    await page.close()
  })
})

test('a script-free page stays script-free, and an app without lazy routes has no preload script', async () => {
  await app.write({ 'src/main.js': `document.getElementById('root').textContent = 'hello'` })
  await build({}, { recover: false })
  expect(await html()).not.toMatch(/<script>/)
})

test('preload: false, a library and dev have nothing of it', async () => {
  await build({}, { preload: false })
  expect(await html()).not.toContain('rel=`modulepreload`')
  const preload = firstpaint().find((plugin) => plugin.name === 'firstpaint:route-preload')!
  const apply = preload.apply as (config: object, env: object) => boolean
  expect(apply({}, { command: 'serve', mode: 'development' })).toBe(false)
})

test('the page’s own tags: the script, what it imports, then styles; the map before all of them', async () => {
  await app.write({
    'src/main.js': `${await readFile(join(app.root, 'src/main.js'), 'utf8')}\nimport './eager.js'`,
    'src/eager.js': `import { shared } from './shared.js'\nimport './base.css'\nshared('eager')`,
  })
  await build({}, { chunks: true })
  const order = [
    ...(await html()).matchAll(/<script type="(importmap|module)"|<link rel="(modulepreload|stylesheet)"|<(script)>/g),
  ].map((match) => match[1] ?? match[2] ?? match[3]!)
  const firsts = [...new Set(order)]
  expect(firsts.indexOf('importmap')).toBe(0)
  expect(firsts.filter((kind) => kind !== 'importmap' && kind !== 'script')).toEqual([
    'module',
    'modulepreload',
    'stylesheet',
  ])
})

test('writes what a server can announce for each route', async () => {
  await build()
  const { pages } = JSON.parse(await readFile(join(app.root, '.firstpaint/route-hints.json'), 'utf8')) as RouteHints
  expect(pages.map(({ page, base }) => [page, base])).toEqual([['index.html', '/']])
  const routes = new Map(pages[0]!.routes.map(({ pattern, hints }) => [pattern, hints]))
  expect([...routes.keys()].toSorted()).toEqual(['*', '/about', '/docs/*', '/menu/:slug'])
  const about = routes.get('/about')!.map(({ href, rel, as }) => `${rel} ${as} ${href.replace(/-[\w-]{8}\./, '.')}`)
  expect(about).toContain('preload style /assets/about.css')
  expect(about).toContain('preload script /assets/about.js')
  expect(about).toContain('preload script /assets/index.js')
})
