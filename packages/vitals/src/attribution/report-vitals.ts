import { startLater } from '../start-later.ts'
import type { Vitals, VitalsOptions } from '../vitals-options.ts'

/**
 * The same as `reportVitals` of `@firstpaint/vitals`, and why each vital is what it is: elements, resources, scripts,
 * parts of the waiting, and how wide images were drawn. About 2.5 kB more, none of it before the first paint.
 */
export function reportVitals(options: VitalsOptions): Vitals {
  return startLater(options, () => import('./full-reporter.ts'))
}
