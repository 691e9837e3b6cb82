import type { Browser } from 'playwright'

/** What one change of route took, from a page that has finished loading. Bytes as they came over the line. */
export interface NavigationMeasure {
  /** Scripts and styles asked for before the click, and how much they weigh. */
  readonly aheadRequests: number
  readonly aheadBytes: number
  /** The same after it. */
  readonly requests: number
  readonly bytes: number
  /** From the click to the new page's heading, in milliseconds. */
  readonly content: number
}

export interface MeasureNavigationOptions {
  readonly browser: Browser
  /** Of the site, without a slash at the end. */
  readonly url: string
  /** Where the visitor is, and where a link of that page leads. */
  readonly from: string
  readonly to: string
  /** How long the pointer is on the link before the click, in milliseconds. */
  readonly restMs: number
  /** How much slower than this machine the processor is to be. */
  readonly cpuSlowdown: number
}

/** Opens a page with an empty cache, waits until it is quiet, goes to a link, and clicks it. */
export async function measureNavigation({
  browser,
  url,
  from,
  to,
  restMs,
  cpuSlowdown,
}: MeasureNavigationOptions): Promise<NavigationMeasure> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    // Photographs would keep a slow line busy, and are the same for every site.
    await cdp.send('Network.setBlockedURLs', { urls: ['*.jpg', '*.png', '*.webp', '*.avif'] })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const code = new Map<string, 'ahead' | 'after'>()
    const bytes = { ahead: 0, after: 0 }
    let phase: 'ahead' | 'after' | undefined
    cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (phase && /\.(?:js|css)$/.test(new URL(request.url).pathname)) code.set(requestId, phase)
    })
    // What comes out of a cache was not asked for.
    cdp.on('Network.requestServedFromCache', ({ requestId }) => void code.delete(requestId))
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.fromDiskCache || response.fromPrefetchCache) code.delete(requestId)
    })
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const when = code.get(requestId)
      if (when) bytes[when] += encodedDataLength
    })
    await page.goto(url + from, { waitUntil: 'networkidle' })
    await page.locator('main h1').waitFor()
    const link = page.locator(`a[href="${to}"]:visible`).first()
    await link.scrollIntoViewIfNeeded()
    phase = 'ahead'
    await link.hover()
    await page.waitForTimeout(restMs)
    phase = 'after'
    const before = await page.locator('main h1').textContent()
    await page.evaluate((old) => {
      const state: { clicked?: number; shown?: number } = {}
      Object.assign(globalThis, { navigationMarks: state })
      addEventListener('click', () => (state.clicked = performance.now()), { capture: true, once: true })
      new MutationObserver(() => {
        const heading = document.querySelector('main h1')?.textContent
        if (state.clicked && heading && heading !== old) state.shown ??= performance.now()
      }).observe(document, { subtree: true, childList: true, characterData: true })
    }, before)
    await link.click()
    const content = await page.waitForFunction(() => {
      const { clicked, shown } = (globalThis as { navigationMarks?: { clicked?: number; shown?: number } })
        .navigationMarks!
      return shown && shown - clicked!
    })
    const milliseconds = (await content.jsonValue()) as number
    await page.waitForLoadState('networkidle')
    const count = (when: 'ahead' | 'after'): number => [...code.values()].filter((own) => own === when).length
    return {
      aheadRequests: count('ahead'),
      aheadBytes: bytes.ahead,
      requests: count('after'),
      bytes: bytes.after,
      content: milliseconds,
    }
  } finally {
    await context.close()
  }
}
