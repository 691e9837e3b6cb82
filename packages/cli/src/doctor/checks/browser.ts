import type { DoctorCheck } from '../doctor-check.ts'
import { findBrowser } from '../find-browser.ts'

/** Whether a Chromium is there to measure with. Builds and reports need none. */
export const browser: DoctorCheck = {
  title: 'Browser',
  run({ env }) {
    const found = findBrowser({ env })
    const named = env['CHROME_PATH']
    if (named && found?.path !== named) {
      return {
        status: 'warn',
        detail: `CHROME_PATH names ${named}, which does not exist`,
        fix: 'Correct CHROME_PATH, or unset it to let a browser be found.',
      }
    }
    if (found) return { status: 'ok', detail: `${found.path} (from ${found.source})` }
    return {
      status: 'warn',
      detail: 'no Chromium was found; measuring pages needs one',
      fix: 'Install Chrome or Chromium, run npx playwright install chromium, or set CHROME_PATH.',
    }
  },
}
