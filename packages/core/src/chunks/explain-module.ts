import { hasBit } from './bitset.ts'
import { ModuleUnknown } from './chunk-errors.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan, PromiseCheck } from './chunk-plan.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { planFromGroups } from './plan-from-groups.ts'

/** What would come of a module standing in another chunk. */
export interface MoveExplanation {
  /** Name of the chunk; null for a chunk of its own. */
  readonly chunk: string | null
  /** Change of the cost per visit, in bytes and their equivalents; below zero is cheaper. */
  readonly costChange: number
  /** Promises the move would break. */
  readonly breaks: readonly PromiseCheck['name'][]
}

export interface ModuleExplanation {
  readonly module: string
  readonly chunk: string
  /** The chunk's reason. */
  readonly reason: string
  /** Compressed bytes of the module, and of the chunk that an edit of it makes visitors download again. */
  readonly bytes: number
  readonly editBytes: number
  /** Load points that need it: pages, routes and `import()`s, by name. */
  readonly neededBy: readonly string[]
  readonly importers: readonly string[]
  /** Moves that come to mind, cheapest first. */
  readonly moves: readonly MoveExplanation[]
}

export interface ExplainModuleOptions extends PlanOptions {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  readonly module: string
}

/** How many chunks a move to is worked out for. */
const mostMoves = 5

/**
 * Why a module is where it is: who needs it, what its chunk is for, what an edit costs, and what moving it to the chunks of
 * its neighbours (or to one of its own) would change.
 *
 * @throws FP_CHUNKS_MODULE_UNKNOWN when the plan does not hold it.
 */
export function explainModule({ facts, plan, module, ...options }: ExplainModuleOptions): ModuleExplanation {
  const chunk = plan.chunks.find(({ modules }) => modules.includes(module))
  const input = planInput(facts, resolvePlanOptions(options))
  const { index, points, reach, weights } = input
  const at = index.moduleAt.get(module)
  if (chunk === undefined || at === undefined) throw ModuleUnknown(module, [...index.moduleAt.keys()].toSorted())
  const importers = facts.modules.filter((each) => each.imports.includes(module)).map(({ id }) => id)
  const neighbours = new Set([...importers, ...index.modules[at]!.imports])
  const targets = plan.chunks.filter((each) => each !== chunk && each.modules.some((id) => neighbours.has(id)))
  const move = (to: string | null): MoveExplanation => {
    const groups = plan.chunks.map((each) => ({
      ...each,
      modules: each.name === to ? [...each.modules, module] : each.modules.filter((id) => id !== module),
    }))
    const own = to === null ? [{ name: null, modules: [module], reason: '' }] : []
    const moved = planFromGroups({ ...options, facts, groups: [...groups, ...own], strategy: plan.strategy })
    const broken = moved.promises.filter(
      ({ kept, name }) => !kept && plan.promises.find((each) => each.name === name)?.kept !== false,
    )
    return {
      chunk: to,
      costChange: moved.cost.after.total - plan.cost.after.total,
      breaks: broken.map(({ name }) => name),
    }
  }
  const alone = chunk.modules.length === 1 ? [] : [move(null)]
  return {
    module,
    chunk: chunk.name,
    reason: chunk.reason,
    bytes: Math.round(weights[at]!),
    editBytes: chunk.compressedBytes,
    neededBy: points.filter((_, point) => hasBit(reach[index.atomOf[at]!]!, point)).map(({ name }) => name),
    importers: importers.toSorted(),
    moves: [...targets.slice(0, mostMoves).map(({ name }) => move(name)), ...alone].toSorted(
      (a, b) => a.costChange - b.costChange,
    ),
  }
}
