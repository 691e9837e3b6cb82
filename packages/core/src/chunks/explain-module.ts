import { hasBit } from './bitset.ts'
import { ModuleUnknown } from './chunk-errors.ts'
import type { ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { type Regrouping, regroupingPrices } from './regrouping-prices.ts'

/** What would come of a module standing in another chunk. */
export interface MoveExplanation extends Regrouping {
  /** Name of the chunk; null for a chunk of its own. */
  readonly chunk: string | null
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
  const price = regroupingPrices(input, plan)
  const move = (to: string | null): MoveExplanation => {
    const groups = plan.chunks.map((each) =>
      each.name === to ? [...each.modules, module] : each.modules.filter((id) => id !== module),
    )
    return { chunk: to, ...price(to === null ? [...groups, [module]] : groups) }
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
      (a, b) => a.change.total - b.change.total,
    ),
  }
}
