import { plannedNetwork } from './chunk-network.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan, EditLimits, StrategyName } from './chunk-plan.ts'
import { compressedSize } from './compressed-size.ts'
import { evaluatePlan } from './evaluate-plan.ts'
import { nameChunks } from './name-chunks.ts'
import { planInput } from './plan-input.ts'
import { exactCost } from './plan-cost.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { promisesOf } from './promises-of.ts'

/** Modules that shall be one chunk, whoever says so. */
export interface ChunkGroup {
  /** A name to keep; null to be named. */
  readonly name: string | null
  readonly modules: readonly string[]
  readonly reason: string
}

export interface PlanFromGroupsOptions extends PlanOptions {
  readonly facts: ChunkFacts
  /** Every module of the facts once. */
  readonly groups: readonly ChunkGroup[]
  readonly strategy: StrategyName
  /** What edits were to cost when the groups were planned. Default null: nobody promised anything. */
  readonly limits?: EditLimits | null
  readonly warnings?: readonly string[]
}

/** A plan for given groups, with its promises checked (they may well be broken) and its cost. */
export function planFromGroups({
  facts,
  groups,
  strategy,
  limits = null,
  warnings = [],
  ...options
}: PlanFromGroupsOptions): ChunkPlan {
  const resolved = resolvePlanOptions(options)
  const input = planInput(facts, resolved)
  const { index, weights } = input
  const filled = groups.filter(({ modules }) => modules.length > 0)
  const numbers = filled.map(({ modules }) => modules.map((id) => index.moduleAt.get(id)!).toSorted((a, b) => a - b))
  const entryOf = (members: readonly number[]): string | null =>
    members.map((module) => index.modules[module]!).find(({ entry }) => entry !== null)?.id ?? null
  const names = nameChunks(
    filled.map(({ name }, at) => {
      const members = numbers[at]!.map((module) => index.modules[module]!)
      const packages = new Set(members.map((module) => module.package))
      return {
        kept: name,
        entry: entryOf(numbers[at]!),
        package: packages.size === 1 ? [...packages][0]! : null,
        framework: members.every((module) => resolved.framework.includes(module.package ?? '')),
        anchor: members.at(-1)!.id,
      }
    }),
  )
  const network = plannedNetwork(
    input,
    filled.map(({ modules }, at) => ({ name: names[at]!, modules })),
  )
  const chunks = filled
    .map(({ modules, reason }, at) => ({
      name: names[at]!,
      entry: entryOf(numbers[at]!),
      modules: modules.toSorted(),
      imports: network.chunks[at]!.imports.flatMap((chunk) => names[chunk] ?? []).toSorted(),
      compressedBytes: Math.round(
        compressedSize(
          numbers[at]!.reduce((sum, module) => sum + weights[module]!, 0),
          facts.compression,
        ),
      ),
      reason,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return {
    version: 1,
    strategy,
    chunks,
    limits,
    promises: promisesOf(input, network, { promises: { ...resolved.promises, ...limits } }),
    cost: { before: exactCost(input), after: evaluatePlan(facts, { chunks }, options).cost },
    warnings,
  }
}
