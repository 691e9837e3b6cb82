export { countNoise } from './count-noise.ts'
export { countWork, type ScriptWork, type Work } from './count-work.ts'
export type { CoverageRange, FunctionCoverage, ScriptCoverage } from './coverage.ts'
export {
  type CounterChange,
  diffWork,
  type Suspect,
  type WorkCounter,
  workCounters,
  type WorkDiff,
} from './diff-work.ts'
export { type JudgedShift, judgeShift, type JudgeShiftOptions, type ShiftVerdict } from './judge-shift.ts'
export {
  type CounterRange,
  type CounterVerdict,
  judgeWork,
  type JudgeWorkOptions,
  type WorkVerdict,
} from './judge-work.ts'
export { measureCost } from './measure-cost.ts'
export type { PageAsset, PageCost } from './page-cost.ts'
export type { ModuleWork, PageWork } from './page-work.ts'
export { type PairedShift, pairedShift, type PairedShiftOptions } from './paired-shift.ts'
export { type AskedRequest, requestDepth } from './request-depth.ts'
export { type OwnerChange, sourceOwners } from './source-owners.ts'
export { unusedCharacters } from './unused-characters.ts'
export { type Flow, type FlowAction, type FlowStep, flowStepName, type LabConfig, type LabRoute } from './lab-config.ts'
export { readLabConfig } from './read-lab-config.ts'
export {
  type Cause,
  compareCosts,
  type CompareCostsOptions,
  type CostSide,
  type MetricChange,
  type RouteComparison,
} from './compare-costs.ts'
export { importerChain } from './importer-chain.ts'
