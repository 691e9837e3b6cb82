import { ChunkUnknown } from './chunk-errors.ts'
import type { ChunkFacts, ModuleFacts } from './chunk-facts.ts'
import type { ChunkPlan, PlannedChunk } from './chunk-plan.ts'
import { planInput } from './plan-input.ts'
import { loadsOf } from './plan-loads.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { type Regrouping, regroupingPrices } from './regrouping-prices.ts'

/** A package, or a file of the app: what changes as one. */
export interface ChangeSource {
  readonly name: string
  /** Probability that a deploy changes it, 0–1. */
  readonly churn: number
  /** Compressed bytes of it in the chunk. */
  readonly bytes: number
}

/** What merging with another chunk would come to. */
export interface MergeExplanation extends Regrouping {
  readonly with: string
}

/** What taking some of the modules out into a chunk of their own would come to. */
export interface SplitExplanation extends Regrouping {
  /** What would leave: a package or a file. */
  readonly off: string
  readonly modules: readonly string[]
}

export interface ChunkExplanation {
  readonly chunk: string
  readonly reason: string
  readonly entry: string | null
  /** Compressed bytes: what a visitor downloads, and again after each change. */
  readonly bytes: number
  /** Heaviest first. */
  readonly modules: readonly { readonly id: string; readonly bytes: number; readonly churn: number }[]
  /** Pages, routes and `import()`s that load it, by name, and how many bytes of it each does not need. */
  readonly loadedBy: readonly { readonly name: string; readonly overFetch: number }[]
  readonly imports: readonly string[]
  readonly importedBy: readonly string[]
  /** Probability that a deploy changes it, 0–1. */
  readonly churn: number
  /** What changes it, likeliest first. */
  readonly changedBy: readonly ChangeSource[]
  /** Merges with its nearest neighbours, cheapest first. */
  readonly merges: readonly MergeExplanation[]
  /** Splits that come to mind, cheapest first. */
  readonly splits: readonly SplitExplanation[]
}

export interface ExplainChunkOptions extends PlanOptions {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  readonly chunk: string
}

/** How many neighbours a merge with is worked out for, and how many things a split of. */
const most = 3

/**
 * What a chunk is: its modules, who loads it, what changes it and how often, and what merging it with the chunks most like it
 * or splitting off what is heaviest or changes most would cost per visit.
 *
 * @throws FP_CHUNKS_CHUNK_UNKNOWN when the plan has no such chunk.
 */
export function explainChunk({ facts, plan, chunk: name, ...options }: ExplainChunkOptions): ChunkExplanation {
  const chunk = plan.chunks.find((each) => each.name === name)
  if (chunk === undefined) throw ChunkUnknown(name, plan.chunks.map((each) => each.name).toSorted())
  const input = planInput(facts, resolvePlanOptions(options))
  const loads = loadsOf(input, plan)
  const weightOf = (id: string): number => input.weights[input.index.moduleAt.get(id)!]!
  const members = chunk.modules.map((id) => input.index.modules[input.index.moduleAt.get(id)!]!)
  const loaders = (other: string): Set<string> =>
    new Set(loads.filter((point) => point.loads.some((load) => load.chunk === other)).map((point) => point.name))
  const changedBy = changeSources(members, weightOf)

  const price = regroupingPrices(input, plan)
  const others = plan.chunks.filter((each) => each !== chunk)
  const without = (other: PlannedChunk): string[][] =>
    others.filter((each) => each !== other).map(({ modules }) => [...modules])
  const merges = nearest(chunk, others, loaders).map((other): MergeExplanation => ({
    with: other.name,
    ...price([...without(other), [...chunk.modules, ...other.modules]]),
  }))
  const splits = splitsOf(changedBy, members).map(({ off, modules }): SplitExplanation => {
    const rest = chunk.modules.filter((id) => !modules.includes(id))
    return { off, modules, ...price([...without(chunk), rest, modules]) }
  })
  const cheapest = (a: Regrouping, b: Regrouping): number => a.change.total - b.change.total
  return {
    chunk: name,
    reason: chunk.reason,
    entry: chunk.entry,
    bytes: chunk.compressedBytes,
    modules: members
      .map(({ id, churn }) => ({ id, bytes: Math.round(weightOf(id)), churn }))
      .toSorted((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1)),
    loadedBy: loads.flatMap((point) =>
      point.loads
        .filter((load) => load.chunk === name)
        .map((load) => ({ name: point.name, overFetch: load.bytes - load.needed })),
    ),
    imports: chunk.imports,
    importedBy: others.filter((each) => each.imports.includes(name)).map((each) => each.name),
    churn: 1 - changedBy.reduce((unchanged, source) => unchanged * (1 - source.churn), 1),
    changedBy,
    merges: merges.toSorted(cheapest),
    splits: splits.toSorted(cheapest),
  }
}

/** The chunks that the same load points load, or else import it or are imported by it. */
function nearest(
  chunk: PlannedChunk,
  others: readonly PlannedChunk[],
  loaders: (name: string) => Set<string>,
): PlannedChunk[] {
  const own = loaders(chunk.name)
  return others
    .map((other) => {
      const theirs = loaders(other.name)
      const both = [...theirs].filter((name) => own.has(name)).length
      const any = own.size + theirs.size - both
      const linked = chunk.imports.includes(other.name) || other.imports.includes(chunk.name)
      return { other, likeness: both / Math.max(1, any) + (linked ? 0.1 : 0) }
    })
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness || a.other.compressedBytes - b.other.compressedBytes)
    .slice(0, most)
    .map(({ other }) => other)
}

/** A package changes as a whole, a file of the app for itself. */
function changeSources(members: readonly ModuleFacts[], weightOf: (id: string) => number): ChangeSource[] {
  const groups = Map.groupBy(members, (module) => module.package ?? module.id)
  return [...groups]
    .map(([name, modules]) => ({
      name,
      churn: Math.max(...modules.map(({ churn }) => churn)),
      bytes: Math.round(modules.reduce((sum, { id }) => sum + weightOf(id), 0)),
    }))
    .toSorted((a, b) => b.churn - a.churn || b.bytes - a.bytes || (a.name < b.name ? -1 : 1))
}

function splitsOf(
  sources: readonly ChangeSource[],
  members: readonly ModuleFacts[],
): { readonly off: string; readonly modules: readonly string[] }[] {
  if (sources.length < 2) return []
  const heaviest = sources.toSorted((a, b) => b.bytes - a.bytes)
  const names = new Set([...sources.slice(0, 1), ...heaviest].slice(0, most).map(({ name }) => name))
  return [...names].map((off) => ({
    off,
    modules: members.filter((module) => (module.package ?? module.id) === off).map(({ id }) => id),
  }))
}
