export type { ChunkBudgets, ChunksOptions } from './chunks/chunks-options.ts'
export { firstpaint } from './firstpaint.ts'
export type { FirstpaintOptions, ReportOptions } from './options.ts'
