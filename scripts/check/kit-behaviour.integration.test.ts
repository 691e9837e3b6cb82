import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKit, type OpenKit } from './kit-pages/open-kit.ts'

let kit: OpenKit

beforeAll(async () => {
  kit = await openKit()
})
afterAll(() => kit?.close())

/** Names of what is alive, in alphabetical order. */
const alive = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(document.documentElement.dataset).toSorted())

/** Holds the code of what is heavy back until `arrive` is called. */
function holdHeavy(): { prepare(page: Page): Promise<unknown>; arrive(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return {
    prepare: (page) => page.route(/heavy-counter/, (route) => promise.then(() => route.continue())),
    arrive: resolve,
  }
}

describe.for(['ssr', 'strict'] as const)('Lazy, %s', (mode) => {
  test('leaves the HTML of the server as it is until the trigger', async () => {
    const sent = await (await fetch(`${kit.url}/lazy?mode=${mode}`)).text()
    await using visit = await kit.visit({ path: 'lazy', mode })
    const { page } = visit
    await page.waitForFunction(() => document.documentElement.dataset['idle'])
    expect(await alive(page)).toEqual(['idle', 'wide'])
    for (const id of ['interaction', 'heavy', 'narrow', 'never', 'bare', 'outer', 'inner', 'visible']) {
      const now = await page.locator(`#${id}`).evaluate((element) => element.outerHTML)
      expect(sent).toContain(now)
    }
    // What never comes to life is not brought to life by a click, either.
    await page.locator('#never').click()
    await page.locator('#never').press('Enter')
    await page.locator('#narrow').click()
    expect(await alive(page)).toEqual(['idle', 'wide'])
    expect(visit.asked.filter((address) => address.includes('heavy'))).toEqual([])
    expect(await visit.reported()).toEqual([])
  })

  test('hands on a click made before its code was there, once, and keeps the focus', async () => {
    const { prepare, arrive } = holdHeavy()
    await using visit = await kit.visit({ path: 'lazy', mode, prepare })
    const { page } = visit
    const heavy = page.locator('#heavy')
    await heavy.evaluate((element) => Object.assign(window, { before: element }))
    await heavy.click()
    expect(await heavy.textContent()).toBe('heavy: 0 clicks, 0 keys')
    arrive()
    await page.waitForFunction(() => document.querySelector('#heavy')!.textContent === 'heavy: 1 clicks, 0 keys')
    await heavy.click()
    expect(await heavy.textContent()).toBe('heavy: 2 clicks, 0 keys')
    expect(await page.evaluate('document.activeElement.id')).toBe('heavy')
    expect(await heavy.evaluate((element) => element === (window as { before?: unknown }).before)).toBe(true)
    expect((await visit.seen()).shifts).toEqual([])
    expect(await visit.reported()).toEqual([])
    expect(visit.complaints).toEqual([])
  })

  test('hands on a key, and the click it makes, once', async () => {
    const { prepare, arrive } = holdHeavy()
    await using visit = await kit.visit({ path: 'lazy', mode, prepare })
    const { page } = visit
    await page.locator('#heavy').focus()
    await page.keyboard.press('Enter')
    arrive()
    await page.waitForFunction(() => document.documentElement.dataset['heavy'])
    await page.waitForFunction(() => document.querySelector('#heavy')!.textContent === 'heavy: 1 clicks, 1 keys')
    expect(await page.evaluate('document.activeElement.id')).toBe('heavy')
    expect(await visit.reported()).toEqual([])
  })

  test('one in another: a click comes through both, once', async () => {
    await using visit = await kit.visit({ path: 'lazy', mode })
    const { page } = visit
    // Not by pointer, which would come over it first.
    await page.locator('#inner').evaluate((element: HTMLElement) => element.click())
    await page.waitForFunction(() => document.querySelector('#inner')!.textContent === 'inner: 1 clicks, 0 keys')
    expect(await page.locator('#outer').textContent()).toBe('outer: 0 clicks, 0 keys')
    expect(await visit.reported()).toEqual([])
  })

  test('client only: the fallback, then the children', async () => {
    await using visit = await kit.visit({ path: 'lazy', mode })
    const { page } = visit
    expect(await page.locator('#client').count()).toBe(0)
    await page.getByText('Not yet', { exact: true }).hover()
    await page.waitForFunction(() => document.documentElement.dataset['client'])
    expect((await visit.seen()).shifts).toEqual([])
    expect(await visit.reported()).toEqual([])
  })
})

test('a thousand items have one observer', async () => {
  for (const mode of ['csr', 'ssr'] as const) {
    await using visit = await kit.visit({ path: 'thousand', mode })
    await visit.readToTheEnd()
    expect((await visit.seen()).observers).toBe(1)
  }
})

describe('Embed', () => {
  test('by keyboard: the link, then the frame, with the focus in it', async () => {
    await using visit = await kit.visit({ path: 'embed' })
    const { page } = visit
    const link = page.getByRole('link', { name: 'A framed page', exact: false }).first()
    expect(await page.locator('iframe').count()).toBe(0)
    await link.focus()
    expect(await page.locator('link[rel=preconnect]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.frameLocator('#near iframe').getByText('Framed').waitFor()
    expect(await page.evaluate('document.activeElement.title')).toBe('A framed page')
    expect((await visit.seen()).shifts).toEqual([])
  })

  test('without JavaScript it is a link', async () => {
    const context = await kit.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${kit.url}/embed`)
    await page.locator('#near a').click()
    expect(page.url()).toBe(`${kit.url}/asset/linked.html`)
    await context.close()
  })
})

describe('Video', () => {
  test('plays while it is in view', async () => {
    await using visit = await kit.visit({ path: 'video' })
    const { page } = visit
    await page.locator('#far').scrollIntoViewIfNeeded()
    await page.waitForFunction(() => !document.querySelector('video')!.paused)
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForFunction(() => document.querySelector('video')!.paused)
    await page.locator('#far').scrollIntoViewIfNeeded()
    await page.waitForFunction(() => !document.querySelector('video')!.paused)
  })

  test('not for those who want less motion: they get controls', async () => {
    await using visit = await kit.visit({ path: 'video', reducedMotion: 'reduce' })
    const { page } = visit
    await visit.readToTheEnd()
    const video = await page.locator('#far').evaluate((element) => {
      const { paused, controls, played } = element as HTMLVideoElement
      return { paused, controls, played: played.length }
    })
    expect(video).toEqual({ paused: true, controls: true, played: 0 })
  })
})

describe('Image and Picture', () => {
  test('a picture that does not load is replaced in its place', async () => {
    await using visit = await kit.visit({ path: 'image' })
    await visit.readToTheEnd()
    const shown = await visit.page.locator('#broken').evaluate((element) => (element as HTMLImageElement).currentSrc)
    expect(shown).toBe(`${kit.url}/asset/fallback-300x200.png`)
  })

  test('it grows sharp on the compositor, and not for those who want less motion', async () => {
    for (const [reducedMotion, animations] of [
      [undefined, 1],
      ['reduce', 0],
    ] as const) {
      await using visit = await kit.visit({
        path: 'image',
        ...(reducedMotion && { reducedMotion }),
        prepare: (page) =>
          page.addInitScript(() => {
            const { animate } = Element.prototype
            Object.assign(window, { animated: 0 })
            Element.prototype.animate = function (...args) {
              ;(window as unknown as { animated: number }).animated++
              return animate.apply(this, args)
            }
          }),
      })
      await visit.readToTheEnd()
      expect(await visit.page.evaluate('window.animated')).toBe(animations)
    }
  })

  test('with priority it is asked for from the head, once, and only the one for the window', async () => {
    const html = await (await fetch(`${kit.url}/picture`)).text()
    expect(html.slice(0, html.indexOf('<body'))).toMatch(
      /<link rel="preload" as="image"[^>]* media="\(max-width: 40em\)"/,
    )
    for (const [width, name] of [
      [1280, 'wide'],
      [400, 'tall'],
    ] as const) {
      await using visit = await kit.visit({ path: 'picture', viewport: { width, height: 720 } })
      const pictures = visit.asked.filter((address) => address.startsWith('/asset/'))
      expect(pictures).toEqual([expect.stringMatching(`^/asset/${name}-\\d+x\\d+\\.webp$`)])
    }
  })
})

test.for(['image', 'picture'])('what a browser renders is asked for by its element alone, once: %s', async (path) => {
  await using visit = await kit.visit({ path, mode: 'csr' })
  const { page, asked } = visit
  expect(asked.filter((address) => address.startsWith('/asset/'))).toHaveLength(1)
  expect(await page.locator('#hero').getAttribute('fetchpriority')).toBe('high')
  // Of a page that is left before it is shown, a preload would be one that nobody uses: browsers warn of those.
  expect(await page.locator('link[rel=preload]').count()).toBe(0)
})

describe('code that comes when it is needed', () => {
  test('is asked for once, by the pointer, and shown by the click', async () => {
    await using visit = await kit.visit({ path: 'chunk-boundary', mode: 'strict' })
    const asked = (): string[] => visit.asked.filter((address) => address.includes('heavy'))
    expect(asked()).toEqual([])
    await visit.page.getByRole('button', { name: 'Show' }).click()
    await visit.page.getByText('part: 0 clicks').waitFor()
    expect(asked()).toHaveLength(1)
    expect(await visit.reported()).toEqual([])
  })

  test('that does not come leaves a message axe has nothing against', async () => {
    await using visit = await kit.visit({ path: 'chunk-boundary', network: 'failing' })
    await visit.page.getByRole('button', { name: 'Show' }).click()
    await visit.page.getByRole('alert').waitFor()
    const { violations } = await new AxeBuilder({ page: visit.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

test('a link asks for its document when the pointer rests on it, and not without being told to', async () => {
  await using visit = await kit.visit({ path: 'prefetch' })
  const rules = (): Promise<string[]> => visit.page.locator('script[type=speculationrules]').allTextContents()
  await visit.page.locator('#none').hover()
  await visit.page.locator('#link').hover()
  await expect.poll(rules).toEqual([JSON.stringify({ prefetch: [{ urls: [`${kit.url}/frame`] }] })])
})

test('the LCP guard tells of a lazy LCP element, by call and by event', async () => {
  await using visit = await kit.visit({
    path: 'lcp-guard',
    prepare: (page) =>
      page.addInitScript(() => {
        const told: unknown[] = []
        Object.assign(window, { told })
        new PerformanceObserver((list) => {
          if ((list.getEntries().at(-1) as unknown as { url: string }).url) Object.assign(window, { drawn: true })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        addEventListener('firstpaint:lcp-guard', (event) => told.push((event as CustomEvent).detail))
      }),
  })
  // A key before it is drawn would end the search for the largest.
  await visit.page.waitForFunction('window.drawn')
  await visit.page.keyboard.press('Shift')
  await visit.page.waitForFunction('window.findings')
  const lazy = { reason: 'lazy', target: 'img#hero', url: expect.stringContaining('/asset/hero-') }
  expect(await visit.page.evaluate('window.findings')).toContainEqual(lazy)
  expect(await visit.page.evaluate('window.told')).toContainEqual(lazy)
})

test('in development the LCP guard says so on the page', async () => {
  await using visit = await kit.visit({ path: 'lcp-guard', mode: 'strict' })
  await visit.page.getByRole('status').getByText('it is lazy').waitFor()
  expect(visit.complaints.join('\n')).toContain('LCP: img#hero: it is lazy')
})

test('content-visibility: the list is about as long from the beginning as it turns out to be', async () => {
  await using visit = await kit.visit({ path: 'content-visibility' })
  const { page } = visit
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#list')!.style.getPropertyValue('--drawn'))
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight)
  const before = await height()
  await visit.readToTheEnd()
  expect(Math.abs(before / (await height()) - 1)).toBeLessThan(0.02)
  expect((await visit.seen()).shifts).toEqual([])
})

test.for([
  'audio',
  'chunk-boundary',
  'content-visibility',
  'embed',
  'frame',
  'image',
  'lazy',
  'lcp-guard',
  'picture',
  'prefetch',
  'video',
])('axe finds nothing to complain of: %s', async (path) => {
  await using visit = await kit.visit({ path })
  await visit.readToTheEnd()
  const { violations } = await new AxeBuilder({ page: visit.page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
