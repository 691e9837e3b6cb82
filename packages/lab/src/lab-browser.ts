import { type Browser, chromium } from 'playwright-core'
import { LabNoBrowser } from './lab-errors.ts'

export interface OpenLabBrowserOptions {
  /** Path of a Chromium. Default: the environment variable CHROME_PATH, else Chrome or Chromium where the system has it. */
  readonly browser?: string | undefined
  /** Flags besides the lab's own, such as `--no-sandbox` for root. */
  readonly flags?: readonly string[]
}

/** Where Linux distributions put it; Playwright itself looks for Chrome only. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Nothing may run in the browser that the page did not ask for. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  // A frame is drawn as soon as it is asked for, also while the page's clock stands still.
  '--run-all-compositor-stages-before-draw',
]

/**
 * Starts the Chromium of the lab, without a window.
 *
 * @throws FP_LAB_NO_BROWSER
 */
export async function openLabBrowser({ browser, flags = [] }: OpenLabBrowserOptions = {}): Promise<Browser> {
  const named = browser ?? process.env['CHROME_PATH']
  const args = [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...flags]
  let failure: unknown
  for (const executablePath of named === undefined ? usual : [named]) {
    try {
      return await chromium.launch({ executablePath, args })
    } catch (error) {
      failure = error
    }
  }
  throw LabNoBrowser.because(failure, named ?? usual.join(', '))
}
