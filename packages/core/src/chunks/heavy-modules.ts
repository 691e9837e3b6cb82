import type { FactsIndex } from './index-facts.ts'
import type { PlanPromises, ResolvedPlanOptions } from './plan-options.ts'

export interface HeavyModulesOptions {
  readonly weights: Float64Array
  readonly options: ResolvedPlanOptions
}

/**
 * The modules that may share chunks bigger than an edit may cost: the framework's, then the heaviest, up to the share of
 * modules that the promise leaves for it. As only these ever stand in large chunks, the promise holds by construction; and
 * as they are the heaviest, the fewest requests are spent on it.
 */
export function heavyModules(index: FactsIndex, { weights, options }: HeavyModulesOptions): Set<number> {
  const { promises, framework } = options
  const isFramework = (module: number): boolean => framework.includes(index.modules[module]!.package ?? '')
  const inScope = (module: number): boolean => isInEditScope(index, module, promises)
  const outside = index.modules.map((_, module) => module).filter((module) => !inScope(module))
  const candidates = index.modules
    .map((_, module) => module)
    .filter(inScope)
    .filter((module) => !isVolatile(index, module, promises.volatileChurn) && weights[module]! > 0)
    .toSorted((a, b) => Number(isFramework(b)) - Number(isFramework(a)) || weights[b]! - weights[a]! || a - b)
  const allowed = Math.floor(promises.largeShare * (index.modules.length - outside.length))
  return new Set([...outside, ...candidates.slice(0, allowed)])
}

/** Whether the promise about the cost of an edit is about this module. */
export function isInEditScope(
  { modules }: Pick<FactsIndex, 'modules'>,
  module: number,
  { editScope }: Pick<PlanPromises, 'editScope'>,
): boolean {
  return editScope === 'all' || modules[module]!.package === null
}

/** An app module that so many deploys change that it may never sit in a large chunk. */
export function isVolatile({ modules }: Pick<FactsIndex, 'modules'>, module: number, volatileChurn: number): boolean {
  return modules[module]!.package === null && modules[module]!.churn >= volatileChurn
}
