import { startLater } from './start-later.ts'
import type { Vitals, VitalsOptions } from './vitals-options.ts'

/**
 * Reports the web vitals, errors and marks of this page view, once it is over, to the metrics API. Call it once, as early
 * as you like: it takes 0.3 kB and does nothing before the first paint; the rest is loaded when the browser is idle.
 *
 * Sends nothing for visitors with Global Privacy Control or Do Not Track. Sets no cookie and stores nothing.
 *
 * @example
 * const vitals = reportVitals({ endpoint: 'https://metrics.example/v1/beacons', app: 'shop', release: '3f2a91c' })
 */
export function reportVitals(options: VitalsOptions): Vitals {
  return startLater(options, () => import('./reporter/plain-reporter.ts'))
}
