import type { Browser, CDPSession } from 'playwright-core'
import { LabPageFailed } from './visit-errors.ts'
import { observeVitals, type SeenVitals } from './observe-vitals.ts'

export type VisitDevice = 'phone' | 'desktop'

export interface VisitPageOptions {
  readonly browser: Browser
  readonly url: string
  /**
   * `phone`: 412 × 823 at 2.625, a processor four times slower, 1.6 Mbit/s with 150 ms; `desktop`: 1350 × 940, 10 Mbit/s with
   * 40 ms. As Lighthouse has them, so that figures can be compared.
   *
   * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
   */
  readonly device: VisitDevice
  /** Ms until the page has to be loaded. Default 60,000. */
  readonly patience?: number
}

export interface PageVisit extends SeenVitals {
  readonly viewport: { readonly width: number; readonly height: number; readonly dpr: number }
  /** Messages of uncaught errors. */
  readonly errors: readonly string[]
}

const profiles = {
  phone: { width: 412, height: 823, dpr: 2.625, slowdown: 4, latency: 150, bytesPerSecond: 200_000 },
  desktop: { width: 1350, height: 940, dpr: 1, slowdown: 1, latency: 40, bytesPerSecond: 1_250_000 },
} as const

/** Ms without a request after which a page that has loaded counts as at rest; it has as long again for its last paint. */
const restMs = 500

/**
 * Loads a page once in a browser that has nothing stored, in real time, and reads the vitals a load has: TTFB, FCP, LCP and
 * CLS. Nobody interacts, so there is no INP.
 *
 * @throws FP_LAB_PAGE_FAILED
 */
export async function visitPage({ browser, url, device, patience = 60_000 }: VisitPageOptions): Promise<PageVisit> {
  const { width, height, dpr, ...slow } = profiles[device]
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: dpr,
    isMobile: device === 'phone',
    hasTouch: device === 'phone',
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await throttle(await context.newCDPSession(page), slow)
    await page.addInitScript(observeVitals)
    const response = await page.goto(url, { waitUntil: 'load', timeout: patience })
    if (response === null || !response.ok()) throw new Error(`it answered ${response?.status() ?? 'nothing'}`)
    // Pages that never fall silent are read all the same.
    await page.waitForLoadState('networkidle', { timeout: patience / 4 }).catch(() => undefined)
    await page.waitForTimeout(restMs)
    const seen = await page.evaluate(() => (globalThis as { firstpaintVisit?: () => SeenVitals }).firstpaintVisit!())
    return { ...seen, viewport: { width, height, dpr }, errors }
  } catch (error) {
    throw LabPageFailed.because(error, url, (error as Error).message.split('\n', 1)[0]!)
  } finally {
    await context.close()
  }
}

async function throttle(
  session: CDPSession,
  { slowdown, latency, bytesPerSecond }: { slowdown: number; latency: number; bytesPerSecond: number },
): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}
