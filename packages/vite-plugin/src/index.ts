export { firstpaint } from './firstpaint.ts'
export type { FirstpaintOptions, ReportOptions } from './options.ts'
