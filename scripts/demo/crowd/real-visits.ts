import { chromium, devices, type Browser } from 'playwright'
import { browserFlags } from '../../browser-flags.ts'
import { ensureBrowser } from '../../setup-browser.ts'

/** What a visitor does, by what they see. */
const ways: readonly (readonly string[])[] = [
  ['Menu'],
  ['Menu', 'dish'],
  ['Locations'],
  ['About'],
  ['Menu', 'dish', 'Menu'],
]

export interface RealVisitsOptions {
  /** Bistro, as it was built one way and another; visited in turn. */
  readonly urls: readonly string[]
  readonly visits: number
  /** Aborted when the demo ends. */
  readonly signal: AbortSignal
}

/** Visits Bistro in a real Chromium, on phones and desktops in turn, so that real beacons arrive; resolves to how many ended well. */
export async function makeRealVisits({ urls, visits, signal }: RealVisitsOptions): Promise<number> {
  const { path } = await ensureBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags()] })
  const stop = (): void => void browser.close()
  signal.addEventListener('abort', stop, { once: true })
  let well = 0
  try {
    for (let visit = 0; visit < visits && !signal.aborted; visit++)
      well += await visitOnce(browser, urls[visit % urls.length]!, Math.floor(visit / urls.length)).then(
        () => 1,
        // One visit more or less is nothing to stop a demo for.
        () => 0,
      )
    return well
  } finally {
    signal.removeEventListener('abort', stop)
    await browser.close()
  }
}

async function visitOnce(browser: Browser, url: string, visit: number): Promise<void> {
  const phone = visit % 2 === 0
  const context = await browser.newContext(phone ? devices['Pixel 7'] : { viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'load' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const step of ways[visit % ways.length]!) {
      const link =
        step === 'dish'
          ? page.getByRole('main').locator('a[href^="/menu/"]').first()
          : page.getByRole('link', { name: step, exact: true }).first()
      // On a phone some links are in a menu that is shut.
      if (!(await link.isVisible())) continue
      await link.click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    // The reporter comes when the page is idle, and sends when it is closed.
    await page.waitForLoadState('networkidle')
    await page.close({ runBeforeUnload: false })
  } finally {
    await context.close()
  }
}
