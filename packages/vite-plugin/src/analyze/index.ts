export { analyzeDist, type AnalyzeOptions } from './analyze-dist.ts'
