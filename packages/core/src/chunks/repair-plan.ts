import type { ChunkFacts } from './chunk-facts.ts'
import { plannedNetwork } from './chunk-network.ts'
import type { ChunkPlan, PlannedChunk } from './chunk-plan.ts'
import type { ChunkNode } from './module-graph.ts'
import { type ChunkGroup, planFromGroups } from './plan-from-groups.ts'
import { type PlanInput, planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { strongComponents } from './strong-components.ts'
import type { ChunkViolation } from './verify-chunks.ts'

export interface RepairPlanOptions extends PlanOptions {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  /** The output in which the violations were found. */
  readonly output: readonly ChunkNode[]
  readonly violations: readonly ChunkViolation[]
}

/**
 * A plan in which the chunks that took part in a fatal violation are split: merged ones along the exact chunks they were
 * merged from, and those that are a piece of an exact chunk back to the whole of it. Null when nothing is left to split: then
 * the bundler's own chunks are the better choice. Every repair brings the plan nearer to the exact chunks, so repairing again
 * and again ends.
 */
export function repairPlan({ facts, plan, output, violations, ...options }: RepairPlanOptions): ChunkPlan | null {
  const files = new Set(violations.filter(({ fatal }) => fatal).flatMap((violation) => violation.files))
  if (files.size === 0) return plan
  const input = planInput(facts, resolvePlanOptions(options))
  const badModules = new Set(output.filter(({ file }) => files.has(file)).flatMap(({ modules }) => modules))
  let groups: readonly ChunkGroup[] = plan.chunks
  let bad = new Set(plan.chunks.filter(({ modules }) => modules.some((id) => badModules.has(id))).map(nameOf))
  while (bad.size > 0) {
    // Where those to blame are exact already, the cause lies elsewhere: all others are split.
    const split =
      splitGroups(input, groups, bad) ?? splitGroups(input, groups, new Set(groups.map((group) => group.name!)))
    if (split === null) return null
    groups = split
    // Giving an exact chunk back may close a circle through chunks that had its pieces between them.
    bad = inCircles(input, groups)
  }
  const warnings = [...plan.warnings, `The plan was repaired: ${violations.find(({ fatal }) => fatal)!.message}`]
  return planFromGroups({ ...options, facts, groups, strategy: plan.strategy, limits: plan.limits, warnings })
}

function nameOf({ name }: Pick<PlannedChunk, 'name'>): string {
  return name
}

/** Null when all of them are exact chunks already. */
function splitGroups(
  { index }: PlanInput,
  groups: readonly ChunkGroup[],
  bad: ReadonlySet<string>,
): ChunkGroup[] | null {
  const atomOf = (id: string): number => index.atomOf[index.moduleAt.get(id)!]!
  const isBad = ({ name }: ChunkGroup): boolean => name !== null && bad.has(name)
  const atomsOf = ({ modules }: ChunkGroup): number[] => [...new Set(modules.map(atomOf))]
  if (groups.some((group) => isBad(group) && atomsOf(group).length > 1)) {
    return named(
      groups.flatMap((group) => {
        if (!isBad(group)) return [group]
        const pieces = [...Map.groupBy(group.modules, atomOf).values()].toSorted(
          (a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1),
        )
        return pieces.map((modules, at) => ({
          name: at === 0 ? group.name : null,
          modules,
          reason: `Split off chunk ${group.name}, which broke a promise in the output.`,
        }))
      }),
    )
  }
  const torn = new Set(
    groups
      .filter(isBad)
      .flatMap(atomsOf)
      .filter((atom) => groups.filter((group) => atomsOf(group).includes(atom)).length > 1),
  )
  if (torn.size === 0) return null
  const rest = groups.map((group) => ({ ...group, modules: group.modules.filter((id) => !torn.has(atomOf(id))) }))
  const whole = [...torn].map((atom) => ({
    name: null,
    modules: index.atoms[atom]!.modules,
    reason: 'An exact chunk in one piece again, for its pieces broke a promise in the output.',
  }))
  return named([...rest.filter(({ modules }) => modules.length > 0), ...whole])
}

/** Gives nameless groups a working name that nobody else has; the plan names them properly. */
function named(groups: readonly ChunkGroup[]): ChunkGroup[] {
  const taken = new Set(groups.map(({ name }) => name))
  return groups.map((group) => {
    if (group.name !== null) return group
    const [first] = group.modules.toSorted()
    // A file name that begins with a dot, or is a path, is none that a bundler takes.
    let name = first!.replace(/[^A-Za-z0-9_.]+/g, '-').replace(/^[-.]+/, '') || 'chunk'
    while (taken.has(name)) name += '-2'
    taken.add(name)
    return { ...group, name }
  })
}

function inCircles(input: PlanInput, groups: readonly ChunkGroup[]): Set<string> {
  const network = plannedNetwork(
    input,
    groups.map(({ name, modules }) => ({ name: name!, modules })),
  )
  const component = strongComponents(network.chunks.length, (chunk) => network.chunks[chunk]!.imports)
  const sizes = new Map<number, number>()
  for (const each of component) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  return new Set(groups.filter((_, at) => sizes.get(component[at]!)! > 1).map(({ name }) => name!))
}
