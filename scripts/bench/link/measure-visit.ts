import type { BrowserContext } from 'playwright'

/** What one visit took; times in ms since the navigation began, bytes as they came over the line. */
export interface VisitMeasure {
  readonly fcp: number
  readonly lcp: number
  /** The route's own heading was on the page. */
  readonly rendered: number
  readonly requests: number
  /** Scripts and styles that did not come from the cache. */
  readonly codeBytes: number
}

export interface MeasureVisitOptions {
  readonly url: string
  /** How much slower than this machine the processor is to be. */
  readonly cpuSlowdown: number
  /** Whether images load: photographs of a camera's size keep a slow line busy for minutes. */
  readonly images: boolean
}

interface Marks {
  rendered?: number
  fcp?: number
  lcp?: number
}

/** Visits an address in a tab of its own and waits until nothing moves any more. */
export async function measureVisit(
  context: BrowserContext,
  { url, cpuSlowdown, images }: MeasureVisitOptions,
): Promise<VisitMeasure> {
  const page = await context.newPage()
  try {
    // A tab behind another one is not painted.
    await page.bringToFront()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.enable')
    if (!images) await cdp.send('Network.setBlockedURLs', { urls: ['*.jpg', '*.png', '*.webp', '*.avif'] })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const code = new Set<string>()
    let requests = 0
    let codeBytes = 0
    cdp.on('Network.responseReceived', ({ requestId, response, type }) => {
      if (response.fromDiskCache || response.fromPrefetchCache) return
      requests++
      if (type === 'Script' || type === 'Stylesheet' || /\.(?:js|css)$/.test(response.url)) code.add(requestId)
    })
    cdp.on('Network.requestServedFromCache', ({ requestId }) => void code.delete(requestId))
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (code.has(requestId)) codeBytes += encodedDataLength
    })
    await page.addInitScript(() => {
      const marks: Marks = {}
      Object.assign(globalThis, { visitMarks: marks })
      const look = (): void => {
        if (marks.rendered === undefined && document.querySelector('h1')) marks.rendered = performance.now()
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true })
      const note = (type: string, into: 'fcp' | 'lcp'): void =>
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (type !== 'paint' || entry.name === 'first-contentful-paint') marks[into] = entry.startTime
          }
        }).observe({ type, buffered: true })
      note('paint', 'fcp')
      note('largest-contentful-paint', 'lcp')
    })
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
    await page.waitForFunction(() => (globalThis as { visitMarks?: Marks }).visitMarks?.rendered !== undefined)
    const marks = await page.evaluate(() => (globalThis as { visitMarks?: Marks }).visitMarks!)
    return {
      fcp: marks.fcp ?? Number.NaN,
      lcp: marks.lcp ?? Number.NaN,
      rendered: marks.rendered!,
      requests,
      codeBytes,
    }
  } finally {
    await page.close()
  }
}
