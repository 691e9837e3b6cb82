import type { Browser, Page } from 'playwright-core'
import { LabPageFailed } from './lab-errors.ts'
import { collectTimes, type CollectedTimes } from './collect-times.ts'

/** One visit by the clock on the wall, and by that of the page's thread. */
export interface PageTimes {
  /** ms. */
  readonly lcp: number
  /** Largest sum of a session of shifts, without unit. */
  readonly cls: number
  /** ms beyond 50 of each long task. */
  readonly tbt: number
  /** ms the page's thread worked; waiting for a busy machine is not in it. */
  readonly cpu: number
}

export interface TimePageOptions {
  readonly browser: Browser
  readonly url: string
  /** CSS pixels. Default 412 × 823. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** ms of real time after which to give up. Default 60,000. */
  readonly timeout?: number
}

/**
 * Visits a page once, cold, until its network is idle. Such times are noise on a busy machine: take pairs, see `timePairs`.
 *
 * @throws FP_LAB_PAGE_FAILED
 */
export async function timePage(options: TimePageOptions): Promise<PageTimes> {
  const { browser, url, viewport = { width: 412, height: 823 }, timeout = 60_000 } = options
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(collectTimes)
    await open(page, url, timeout)
    const { lcp, cls, tbt } = await page.evaluate(
      () => (globalThis as unknown as { firstpaintLab: CollectedTimes }).firstpaintLab,
    )
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
    return { lcp, cls, tbt, cpu: seconds * 1000 }
  } finally {
    await context.close()
  }
}

async function open(page: Page, url: string, timeout: number): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'networkidle', timeout })
  } catch (error) {
    throw LabPageFailed.because(error, url, (error as Error).message.split('\n')[0]!)
  }
}
