export { reportVitals } from './report-vitals.ts'
export type { Vitals, VitalsOptions } from './vitals-options.ts'
