export type { AppRoute, AppRoutes, UnresolvedRoute } from './app-route.ts'
export { type ChangeHistory, type CommitChange, emptyHistory, type LockfileChange } from './change-history.ts'
export { type Churn, churnPriors, estimateChurn, type EstimateChurnOptions, halfLifeDays } from './churn.ts'
export { isShippedSource } from './churn-kind.ts'
export { diffLockedVersions } from './lockfile/diff-locked-versions.ts'
export { type LockedVersions, lockfileNames, readLockedVersions } from './lockfile/read-locked-versions.ts'
export type {
  AtomFacts,
  AudienceFacts,
  ChunkFacts,
  CompressionFacts,
  ModuleFacts,
  RouteFacts,
  TransitionFacts,
} from './chunk-facts.ts'
export { type ChunkLockfile, type LockfileReading, readLockfile, toLockfile } from './chunk-lockfile.ts'
export type { ChunkPlan, EditLimits, PlannedChunk, PromiseCheck, StrategyName } from './chunk-plan.ts'
export { fitWindowLoss, type WindowLossSample } from './compressed-size.ts'
export { type CostCoefficients, defaultCoefficients } from './cost-coefficients.ts'
export { chunkCost, type Cost, costModel } from './cost-model.ts'
export {
  compareStrategies,
  type CompareStrategiesOptions,
  strategyNames,
  type StrategySummary,
  summarizePlan,
  type SummarizePlanOptions,
} from './compare-strategies.ts'
export { describePromise } from './describe-promise.ts'
export { diffPlans, type PlanDiff } from './diff-plans.ts'
export { type PackageCopies, packageCopies } from './package-copies.ts'
export { type CostBreakdown, type EditCost, evaluatePlan, type LoadCost, type PricedPlan } from './evaluate-plan.ts'
export {
  type ChangeSource,
  type ChunkExplanation,
  explainChunk,
  type ExplainChunkOptions,
  type MergeExplanation,
  type SplitExplanation,
} from './explain-chunk.ts'
export {
  explainModule,
  type ExplainModuleOptions,
  type ModuleExplanation,
  type MoveExplanation,
} from './explain-module.ts'
export {
  type ChainLink,
  explainRoute,
  type ExplainRouteOptions,
  type HeavyImport,
  type RouteExplanation,
} from './explain-route.ts'
export { factsFromGraph, type FactsFromGraphOptions, type RouteInput } from './facts-from-graph.ts'
export type { FieldProfile, FieldRoute, FieldTransition } from './field-profile.ts'
export { type BarrelCost, barrelCosts } from './barrel-costs.ts'
export { type Barrel, findBarrels } from './find-barrels.ts'
export { type LazyCandidate, lazyCandidates } from './lazy-candidates.ts'
export type { ChunkNode, ModuleGraph, ModuleNode } from './module-graph.ts'
export { matchProfile } from './match-profile.ts'
export { moduleReach } from './module-reach.ts'
export { type PlacedPlan, placeInLockfile, type PlaceInLockfileOptions } from './place-in-lockfile.ts'
export { matchNames } from './match-names.ts'
export { formatWhatIf, type KnownNames, parseWhatIf, whatIfForms } from './parse-what-if.ts'
export { type ChunkLoad, planLoads, type PointLoads } from './plan-loads.ts'
export type { Regrouping } from './regrouping-prices.ts'
export { type ChunkKind, type ChunkProfile, type ChunkProfiles, chunkProfiles } from './chunk-profiles.ts'
export {
  type ChunkGraphPlan,
  type GraphEdge,
  type GraphLayer,
  type GraphNode,
  planChunkGraph,
  type PlanChunkGraphOptions,
} from './plan-chunk-graph.ts'
export {
  type ChunkMatrixPlan,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  planChunkMatrix,
  type PlanChunkMatrixOptions,
} from './plan-chunk-matrix.ts'
export { planByStrategy } from './plan-by-strategy.ts'
export { planChunks } from './plan-chunks.ts'
export { type ChunkGroup, planFromGroups, type PlanFromGroupsOptions } from './plan-from-groups.ts'
export {
  defaultGoals,
  defaultPromises,
  type PlanGoals,
  type PlanOptions,
  type PlanPins,
  type PlanPromises,
} from './plan-options.ts'
export {
  type AsWrittenOptions,
  isAsWritten,
  openOrders,
  turnedOrders,
  type TurnedOrdersOptions,
} from './bundler-order.ts'
export { type WatchedOrder, watchedOrders } from './watched-orders.ts'
export { audiencePriors, compressionPriors } from './priors.ts'
export { type PulledChunk, pulledIntoPages } from './pulled-into-pages.ts'
export type { HeavyPackage } from './heavy-packages.ts'
export { type FieldProfileReading, readFieldProfile, type ReadFieldProfileOptions } from './read-field-profile.ts'
export { mendPlan } from './mend-plan.ts'
export { repairPlan, type RepairPlanOptions } from './repair-plan.ts'
export { type ChunkViolation, verifyChunks, type VerifyChunksOptions } from './verify-chunks.ts'
export { type PinPatterns, resolvePins } from './resolve-pins.ts'
export { type RouteChange, whatIf, type WhatIfOptions, type WhatIfOutcome } from './what-if.ts'
export type { WhatIfChange } from './what-if-change.ts'
