export type { Vitals, VitalsOptions } from '../vitals-options.ts'
export { reportVitals } from './report-vitals.ts'
