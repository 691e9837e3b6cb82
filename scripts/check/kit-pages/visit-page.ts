import type { Browser, Page } from 'playwright'
import type { Mode } from '../../../playground/ssr/src/mode.ts'
import { plantInstruments, type Seen } from './instruments.ts'
import { type Network, useNetwork } from './networks.ts'

export interface VisitOptions {
  readonly browser: Browser
  readonly url: string
  readonly path: string
  readonly mode?: Mode
  readonly network?: Network
  readonly reducedMotion?: 'reduce'
  /** Called before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>
  /** @default 1280 by 720 */
  readonly viewport?: { readonly width: number; readonly height: number }
}

export interface Visit extends AsyncDisposable {
  readonly page: Page
  /** Addresses asked for so far, without the origin. */
  readonly asked: readonly string[]
  /** What the console and the page complained of. */
  readonly complaints: readonly string[]
  seen(): Promise<Seen>
  /** What React reported. */
  reported(): Promise<readonly string[]>
  /** Scrolls to the end like a reader, and waits for the pictures. */
  readToTheEnd(): Promise<void>
}

/** Opens a page and waits until it is hydrated or rendered and nothing is on its way. */
export async function visitPage(options: VisitOptions): Promise<Visit> {
  const { browser, url, path, mode = 'ssr', network = 'fast', viewport = { width: 1280, height: 720 } } = options
  const context = await browser.newContext({ viewport, reducedMotion: options.reducedMotion ?? 'no-preference' })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url().replace(url, '')))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    const text = message.text()
    // A file that does not come, as the test has it.
    if (/error|warning/.test(message.type()) && !text.startsWith('Failed to load resource')) complaints.push(text)
  })
  // Nothing from elsewhere: a test must not depend on other people's servers.
  await context.route(
    (address) => !address.href.startsWith(url),
    (route) => route.abort(),
  )
  await page.addInitScript(plantInstruments)
  await useNetwork(page, network)
  await options.prepare?.(page)
  await page.goto(`${url}/${path}?mode=${mode}`, { waitUntil: 'load', timeout: 60_000 })
  await page.waitForFunction('window.hydrated', undefined, { timeout: 60_000 })
  await page.waitForLoadState('networkidle', { timeout: 60_000 })
  return {
    page,
    asked,
    complaints,
    seen: () => page.evaluate('window.seen'),
    reported: () => page.evaluate('window.reported'),
    async readToTheEnd() {
      await page.evaluate(async () => {
        const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
        const { scrollHeight } = document.documentElement
        // A reader in a hurry where it is very long.
        const step = Math.max(innerHeight / 2, scrollHeight / 40)
        for (let y = 0; y < scrollHeight + step; y += step) {
          scrollTo(0, y)
          await nextFrame()
          await nextFrame()
        }
        // Whether they came or failed: what moves, has moved.
        while (![...document.images].every((image) => image.complete)) await nextFrame()
        await nextFrame()
        await nextFrame()
      })
    },
    [Symbol.asyncDispose]: () => context.close(),
  }
}
