import type { ChunkFacts } from './chunk-facts.ts'
import { compressedSize } from './compressed-size.ts'
import { addCosts, chunkCost, type Cost, costModel } from './cost-model.ts'
import { indexFacts } from './index-facts.ts'
import { type LoadPoint, loadPoints } from './load-points.ts'
import { hasBit } from './bitset.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { moduleWeights } from './module-weights.ts'
import { visitSamples } from './visit-samples.ts'

/** A plan as far as its price is concerned. */
export interface PricedPlan {
  readonly chunks: readonly {
    readonly name: string
    readonly entry: string | null
    readonly modules: readonly string[]
  }[]
}

export interface LoadCost {
  readonly kind: LoadPoint['kind']
  readonly name: string
  readonly requests: number
  /** Compressed bytes of all chunks loaded. */
  readonly bytes: number
  /** Compressed bytes among them that nothing loaded there needs. */
  readonly overFetch: number
  /** Compressed bytes that are needed, whatever the chunks. */
  readonly needed: number
  /** Chunks on the longest chain of imports, the first one included: round trips when nothing is preloaded. */
  readonly depth: number
}

/** Compressed bytes that an edit of one module makes a returning visitor who has everything download again. */
export interface EditCost {
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** Weighted by the probability of each module's change. */
  readonly expected: number
}

export interface CostBreakdown {
  readonly chunks: number
  readonly loads: readonly LoadCost[]
  /** Over all modules of the app, packages included. */
  readonly edits: EditCost
  readonly cost: Cost
}

/**
 * Prices a plan from scratch, by walking its chunks from every load point. Slow and obvious on purpose: it shares with the
 * planner the formula for one chunk and nothing of its bookkeeping, so that the two can check each other.
 */
export function evaluatePlan(facts: ChunkFacts, plan: PricedPlan, options: PlanOptions = {}): CostBreakdown {
  const { coefficients } = resolvePlanOptions(options)
  const index = indexFacts(facts)
  const { points, reach } = loadPoints(index)
  const samples = visitSamples(facts)
  const routes = facts.routes.toSorted((a, b) => (a.route < b.route ? -1 : 1))
  const passes = points.map(({ kind, name, starts }) =>
    samples.map((visit) => {
      const visited = visit.map((route) => routes[route]!)
      if (kind === 'route') return visited.some(({ route }) => route === name)
      return kind === 'page' && visited.some(({ entries }) => entries.includes(starts[0]!))
    }),
  )
  const weights = moduleWeights(index)
  const at = (id: string): number => index.moduleAt.get(id)!

  // Facades without code are chunks, too, though no plan names them.
  const facades = index.atoms.filter((atom) => atom.modules.length === 0 && atom.entry !== null)
  const chunks = [
    ...plan.chunks.map((chunk) => ({
      modules: chunk.modules,
      loads: chunk.modules.flatMap((id) => index.imports[at(id)]!),
    })),
    ...facades.map((atom) => ({
      modules: [],
      loads: atom.imports.flatMap((id) => index.atoms.find((other) => other.id === id)!.modules.map(at)),
    })),
  ]
  const chunkOf = new Map(chunks.flatMap((chunk, number) => chunk.modules.map((id) => [at(id), number] as const)))
  const imports = chunks.map(
    ({ loads }, own) => new Set(loads.map((module) => chunkOf.get(module)!).filter((to) => to !== own)),
  )
  const startOf = (entry: string): number | undefined => {
    const facade = facades.findIndex((atom) => atom.entry === entry)
    return facade === -1 ? chunkOf.get(at(entry)) : plan.chunks.length + facade
  }
  const loaded = points.map(({ starts }, point) => {
    const closure = new Set(starts.map(startOf).filter((chunk) => chunk !== undefined))
    // Import statements do not show all that is needed (the bundler's helpers); the exact pass does.
    for (const [module, chunk] of chunkOf) if (hasBit(reach[index.atomOf[module]!]!, point)) closure.add(chunk)
    for (const chunk of closure) for (const next of imports[chunk]!) closure.add(next)
    return closure
  })

  const weightOf = chunks.map(({ modules }) => modules.reduce((sum, id) => sum + weights[at(id)]!, 0))
  const bytesOf = weightOf.map((weight) => compressedSize(weight, facts.compression))
  const model = costModel(facts, coefficients)
  const costs = chunks.map(({ modules }, chunk) => {
    const onPoints = points.map((_, point) => loaded[point]!.has(chunk))
    const onVisits = samples.filter((_, visit) => points.some((__, point) => onPoints[point] && passes[point]![visit]))
    const even = onPoints.filter(Boolean).length / points.length
    const sampled = onVisits.length / samples.length
    const use = samples.length === 0 ? even : (1 - coefficients.evenShare) * sampled + coefficients.evenShare * even
    return chunkCost({ weight: weightOf[chunk]!, use, logUnchanged: logUnchanged(facts, modules) }, model)
  })

  const routesAt = points.flatMap(({ kind }, point) => (kind === 'route' ? [point] : []))
  const shareOf = (chunk: number): number =>
    routesAt.length === 0 ? 1 : routesAt.filter((point) => loaded[point]!.has(chunk)).length / routesAt.length

  return {
    chunks: chunks.length,
    loads: points.map(({ kind, name, starts }, point): LoadCost => {
      const files = [...loaded[point]!]
      const isNeeded = (module: number): boolean => hasBit(reach[index.atomOf[module]!]!, point)
      const over = files.flatMap((chunk) => chunks[chunk]!.modules.map(at)).filter((module) => !isNeeded(module))
      const need = index.modules.map((_, module) => module).filter(isNeeded)
      return {
        kind,
        name,
        requests: files.length,
        bytes: files.reduce((sum, chunk) => sum + bytesOf[chunk]!, 0),
        overFetch: over.reduce((sum, module) => sum + weights[module]!, 0),
        needed: need.reduce((sum, module) => sum + weights[module]!, 0),
        depth: longestChain(
          imports,
          starts.map(startOf).filter((chunk) => chunk !== undefined),
        ),
      }
    }),
    edits: editCost(
      facts,
      chunks.map(({ modules }, chunk) => ({ modules, bytes: bytesOf[chunk]! * shareOf(chunk) })),
    ),
    cost: addCosts(costs, coefficients),
  }
}

/** App modules change each for itself, the modules of a package all at once. */
function logUnchanged(facts: ChunkFacts, ids: readonly string[]): number {
  const wanted = new Set(ids)
  const modules = facts.modules.filter(({ id }) => wanted.has(id))
  const unchanged = (churn: number): number => Math.log(1 - Math.min(churn, 0.999))
  const app = modules.filter((module) => module.package === null)
  const packages = Map.groupBy(
    modules.filter((module) => module.package !== null),
    (module) => module.package,
  )
  return (
    app.reduce((sum, { churn }) => sum + unchanged(churn), 0) +
    [...packages.values()].reduce((sum, group) => sum + unchanged(Math.max(...group.map(({ churn }) => churn))), 0)
  )
}

function longestChain(imports: readonly ReadonlySet<number>[], starts: readonly number[]): number {
  const known = new Map<number, number>()
  const depth = (chunk: number, above: ReadonlySet<number>): number => {
    const found = known.get(chunk)
    if (found !== undefined) return found
    if (above.has(chunk)) return 0
    const longest = 1 + Math.max(0, ...[...imports[chunk]!].map((next) => depth(next, new Set([...above, chunk]))))
    known.set(chunk, longest)
    return longest
  }
  return Math.max(0, ...starts.map((start) => depth(start, new Set())))
}

interface SizedChunk {
  readonly modules: readonly string[]
  readonly bytes: number
}

function editCost(facts: ChunkFacts, chunks: readonly SizedChunk[]): EditCost {
  const churn = new Map(facts.modules.map((module) => [module.id, module.churn]))
  const edits = chunks
    .flatMap(({ modules, bytes }) => modules.map((id) => ({ bytes, churn: churn.get(id)! })))
    .toSorted((a, b) => a.bytes - b.bytes)
  const at = (share: number): number => edits[Math.max(0, Math.ceil(share * edits.length) - 1)]?.bytes ?? 0
  const weight = edits.reduce((sum, edit) => sum + edit.churn, 0)
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    expected: weight === 0 ? 0 : edits.reduce((sum, edit) => sum + edit.churn * edit.bytes, 0) / weight,
  }
}
