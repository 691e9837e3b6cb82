import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstpaint } from '../src/firstpaint.ts'
import { openChromium } from './open-chromium.ts'
import { createRoutedApp } from './routed-app.ts'
import type { SampleApp } from './sample-app.ts'
import { serveSite, type SiteServer } from './site-server.ts'

let browser: Browser
let app: SampleApp
/** Two releases, of which the second lacks what only the first needs, and the first as a careless deploy leaves it. */
const release = (name: 'old' | 'new' | 'broken'): string => join(app.root, name)

beforeAll(async () => {
  browser = await openChromium()
  app = await createRoutedApp()
  const build = (): Promise<void> => app.build(firstpaint({ report: false, graph: false }))
  await build()
  await cp(join(app.root, 'dist'), release('old'), { recursive: true })
  await cp(release('old'), release('broken'), { recursive: true })
  const about = (await readdir(join(release('broken'), 'assets'))).find((file) => /^about-.*\.js$/.test(file))!
  await rm(join(release('broken'), 'assets', about))
  await app.write({
    'src/about.js': `import { createElement } from 'react'
export const Component = () => createElement('h1', null, 'about, second release')`,
  })
  await build()
  await cp(join(app.root, 'dist'), release('new'), { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

const pagesAsked = (server: SiteServer): string[] => server.requests.filter((path) => !path.includes('.'))

/** The page as it would be in a release of this name, which is good as a JavaScript name, too. */
function ofRelease(page: string, name: string): string {
  const [, own] = /\.includes\(`([\w-]{10})`\)/.exec(page)!
  return page.replaceAll(own!, name)
}

/** A tab that was opened at the old release's home, before the deploy of another one. */
async function staleTab(
  server: SiteServer,
  deployed: 'new' | 'broken',
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await prepare?.(page)
  await page.goto(server.url)
  await page.getByRole('heading', { name: 'home' }).waitFor()
  server.site.dist = release(deployed)
  return page
}

test('a click in a stale tab ends at its page in the new release; back leads to where it was', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await staleTab(server, 'new')
  await page.getByRole('link', { name: '/about' }).click()
  await page.getByRole('heading', { name: 'about, second release' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/about')
  await page.goBack()
  await page.getByRole('heading', { name: 'home' }).waitFor()
  await page.context().close()
})

test('without a newer release the page asks once, does not load itself anew, and shows the error', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await staleTab(server, 'broken')
  await page.getByRole('link', { name: '/about' }).click()
  await page.getByText('Unexpected Application Error').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(pagesAsked(server)).toEqual(['/', '/about'])
  await page.context().close()
})

test('two servers of different releases that take turns do not make a page load for ever', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await staleTab(server, 'broken')
  // Every answer is of another release, and none has the script.
  let answer = 0
  await page.route('**/about', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: ofRelease(await response.text(), `release${answer++}00`) })
  })
  await page.getByRole('link', { name: '/about' }).click()
  await expect.poll(() => answer, { timeout: 20_000 }).toBe(2)
  await page.getByText('Unexpected Application Error').first().waitFor()
  await page.waitForLoadState('networkidle')
  // Asked for once, loaded once; the loaded page fails again, and knows that it is too early for another try.
  expect(answer).toBe(2)
  await page.context().close()
})

test('a page whose own entry is gone is loaded anew once for each release, however long the tab lives', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await (await browser.newContext()).newPage()
  await page.clock.install()
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body: '' }))
  // Two releases take turns: what is fetched is never the one that asks.
  const loaded: string[] = []
  let turn = 0
  await page.route(`${server.url}/`, async (route) => {
    const isPage = route.request().isNavigationRequest()
    if (!isPage) turn++
    const response = await route.fetch()
    const name = `release_${turn % 2}`
    if (isPage) loaded.push(name)
    await route.fulfill({ response, body: ofRelease(await response.text(), name) })
  })
  /** Another failure, when the last page was loaded more than a minute ago; then what was asked for, is there. */
  const failLater = async (): Promise<void> => {
    await page.clock.fastForward(61_000)
    const left = page.evaluate(
      'dispatchEvent(new Event("vite:preloadError")), new Promise((resolve) => setTimeout(() => resolve(firstpaint())))',
    )
    // A page that is left answers nobody.
    await left.catch(() => {})
    await page.waitForLoadState('networkidle')
  }
  await page.goto(server.url)
  await expect.poll(() => loaded, { timeout: 20_000 }).toEqual(['release_0', 'release_1'])
  await page.waitForLoadState('networkidle')
  await failLater()
  await expect.poll(() => loaded, { timeout: 20_000 }).toEqual(['release_0', 'release_1', 'release_0'])
  await page.waitForLoadState('networkidle')
  await failLater()
  await failLater()
  expect(loaded).toHaveLength(3)
  await page.context().close()
})

test('where storage is denied, an old tab recovers and a fresh page does not loop', async () => {
  await using server = await serveSite({ dist: release('old') })
  const deny = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
  const page = await staleTab(server, 'new', async (tab) => {
    await deny(tab)
    await tab.clock.install()
  })
  await page.clock.fastForward(61_000)
  await page.getByRole('link', { name: '/about' }).click()
  await page.getByRole('heading', { name: 'about, second release' }).waitFor()
  await page.context().close()

  server.site.dist = release('old')
  const asked = pagesAsked(server).length
  const fresh = await staleTab(server, 'new', async (tab) => void (await deny(tab)))
  await fresh.getByRole('link', { name: '/about' }).click()
  await fresh.getByText('Unexpected Application Error').first().waitFor()
  await fresh.waitForLoadState('networkidle')
  expect(pagesAsked(server).length).toBe(asked + 1)
  await fresh.context().close()
})

test('what somebody typed is not thrown away by a part that fails to load; a link is a wish to leave', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await staleTab(server, 'new')
  await page.evaluate(() => document.body.append(document.createElement('input')))
  await page.getByRole('textbox').fill('half a novel')
  await page.evaluate(() => window.dispatchEvent(new Event('vite:preloadError', { cancelable: true })))
  await page.waitForLoadState('networkidle')
  expect(await page.getByRole('textbox').inputValue()).toBe('half a novel')
  expect(pagesAsked(server)).toEqual(['/'])
  await page.getByRole('link', { name: '/about' }).click()
  await page.getByRole('heading', { name: 'about, second release' }).waitFor()
  await page.context().close()
})

test('the app may do it its own way', async () => {
  await using server = await serveSite({ dist: release('old') })
  const page = await staleTab(server, 'new')
  const asked = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('firstpaint:stale', (event) => {
          event.preventDefault()
          resolve((event as CustomEvent<string>).detail)
        })
      }),
  )
  await page.getByRole('link', { name: '/about' }).click()
  expect(await asked).toBe(`${server.url}/about`)
  await page.getByText('Unexpected Application Error').first().waitFor()
  await page.context().close()
})

test('a page from a cache, whose entry is gone, is loaded anew', async () => {
  await using server = await serveSite({ dist: release('new') })
  const page = await (await browser.newContext()).newPage()
  const old = await (await fetch(server.url)).text()
  await page.route('**/*', async (route) => {
    // The first answer is as a cache kept it: of a release whose entry is no longer there.
    if (route.request().isNavigationRequest() && pagesAsked(server).length === 1) {
      return route.fulfill({
        contentType: 'text/html',
        body: old
          .replaceAll(/assets\/index-[\w-]{8}\.js/g, 'assets/index-gone0000.js')
          .replace(/\.includes\(`[\w-]{10}`\)/, '.includes(`other00000`)'),
      })
    }
    return route.continue()
  })
  await page.goto(server.url)
  await page.getByRole('heading', { name: 'home' }).waitFor()
  await page.context().close()
})
