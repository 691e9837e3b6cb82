import type { ChunkFacts } from './chunk-facts.ts'
import { type ChunkNetwork, outputNetwork } from './chunk-network.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { loadExcess } from './load-excess.ts'
import type { ChunkNode } from './module-graph.ts'
import { OrderCheck } from './order-check.ts'
import { type PlanInput, planInput } from './plan-input.ts'
import { type PlanOptions, resolvePlanOptions } from './plan-options.ts'
import { strayEffects } from './stray-effects.ts'
import { strongComponents } from './strong-components.ts'

/** A promise that the real output breaks, or a wish of the plan that the bundler did not follow. */
export interface ChunkViolation {
  readonly kind:
    | 'cycle'
    | 'over-fetch'
    | 'lazy-in-initial'
    | 'side-effect-order'
    | 'style-order'
    | 'misplaced'
    | 'missing'
  /** One sentence with names. */
  readonly message: string
  /** Files of the output that are involved. */
  readonly files: readonly string[]
  /** Modules that are involved; those to be moved, where that is known. */
  readonly modules: readonly string[]
  /**
   * Whether the output must not ship like this. `misplaced` alone is none: the bundler may have had its reasons, and what it
   * costs shows in the others.
   */
  readonly fatal: boolean
}

export interface VerifyChunksOptions extends PlanOptions {
  readonly facts: ChunkFacts
  readonly plan: Pick<ChunkPlan, 'chunks'>
  /** The real output's chunks, with imports as files; ids of modules as in the facts. */
  readonly output: readonly ChunkNode[]
}

/** Checks a real output against the plan it was made from and the promises. No violations: it may ship. */
export function verifyChunks({ facts, plan, output, ...options }: VerifyChunksOptions): ChunkViolation[] {
  const input = planInput(facts, resolvePlanOptions(options))
  const network = outputNetwork(input, output)
  return [
    ...cycles(network),
    ...excess(input, network),
    ...orders(input, network),
    ...strays(input, network),
    ...misplaced({ input, network, plan, output }),
  ]
}

function cycles({ chunks }: ChunkNetwork): ChunkViolation[] {
  const component = strongComponents(chunks.length, (chunk) => chunks[chunk]!.imports)
  const groups = Map.groupBy(chunks.keys(), (chunk) => component[chunk]!)
  const circles = [...groups.values()].filter(
    ([first, second]) => second !== undefined || chunks[first!]!.imports.includes(first!),
  )
  return circles.map((circle) => {
    const files = circle.map((chunk) => chunks[chunk]!.name).toSorted()
    return {
      kind: 'cycle',
      message: `${files.join(', ')} import each other in a circle: code may run before what it needs.`,
      files,
      modules: [],
      fatal: true,
    }
  })
}

function excess(input: PlanInput, network: ChunkNetwork): ChunkViolation[] {
  const { points, index, options, reach } = input
  const { overFetch, overFetchPerRoute } = options.promises
  const loads = loadExcess(input, network)
  const describe = (kind: ChunkViolation['kind'], message: string, loadsToBlame: typeof loads): ChunkViolation => {
    const chunks = [...new Set(loadsToBlame.flatMap((load) => load.chunks.map(({ chunk }) => chunk)))]
    const isNeeded = (module: number): boolean =>
      loadsToBlame.every(({ point }) => ((reach[index.atomOf[module]!]![point >>> 5]! >>> (point & 31)) & 1) === 1)
    const extra = chunks.flatMap((chunk) => network.chunks[chunk]!.modules.filter((module) => !isNeeded(module)))
    return {
      kind,
      message,
      files: chunks.map((chunk) => network.chunks[chunk]!.name).toSorted(),
      modules: extra.map((module) => index.modules[module]!.id).toSorted(),
      fatal: true,
    }
  }
  const found = loads.flatMap((load) => {
    const { kind, name } = points[load.point]!
    const limit = kind === 'page' ? 0 : overFetchPerRoute * load.needed
    // Sums of the same sizes in another order differ in their last digits.
    if (load.over <= limit + 1e-6) return []
    const bytes = `${Math.round(load.over)} bytes that nothing there needs; ${Math.round(limit)} are allowed`
    return kind === 'page'
      ? [describe('lazy-in-initial', `The page ${name} loads ${bytes}.`, [load])]
      : [describe('over-fetch', `${kind === 'route' ? 'Route' : 'import() of'} ${name} loads ${bytes}.`, [load])]
  })
  const routes = loads.filter(({ point }) => points[point]!.kind === 'route')
  const sum = (key: 'over' | 'needed'): number => routes.reduce((total, load) => total + load[key], 0)
  if (sum('over') > overFetch * sum('needed') + 1e-6) {
    const share = ((100 * sum('over')) / sum('needed')).toFixed(2)
    const message = `Routes together load ${share} % more than they need; ${(100 * overFetch).toFixed(2)} % are allowed.`
    found.push(
      describe(
        'over-fetch',
        message,
        routes.filter(({ over }) => over > 0),
      ),
    )
  }
  return found
}

function orders(input: PlanInput, network: ChunkNetwork): ChunkViolation[] {
  const { modules } = input.index
  return new OrderCheck(input).check(network).map(({ what, early, late, point }) => {
    const [first, second] = [modules[late]!.id, modules[early]!.id]
    return {
      kind: what === 'style' ? 'style-order' : 'side-effect-order',
      message: `On ${input.points[point]!.name}, ${first} should come before ${second} and comes after it.`,
      files: [...new Set([early, late].map((module) => network.chunks[network.chunkOf[module]!]!.name))].toSorted(),
      modules: [second, first],
      fatal: true,
    }
  })
}

function strays(input: PlanInput, network: ChunkNetwork): ChunkViolation[] {
  const { modules } = input.index
  return strayEffects(input, network).map(({ point, module, what }) => ({
    kind: what === 'style' ? 'style-order' : 'side-effect-order',
    message: `${input.points[point]!.name} loads ${modules[module]!.id}, which it does not need and which has ${what === 'style' ? 'styles' : 'side effects'}.`,
    files: [network.chunks[network.chunkOf[module]!]!.name],
    modules: [modules[module]!.id],
    fatal: true,
  }))
}

interface MisplacedOptions {
  readonly input: PlanInput
  readonly network: ChunkNetwork
  readonly plan: Pick<ChunkPlan, 'chunks'>
  readonly output: readonly ChunkNode[]
}

function misplaced({ input, network, plan, output }: MisplacedOptions): ChunkViolation[] {
  const { index } = input
  const fileOf = (id: string): string | undefined => output[network.chunkOf[index.moduleAt.get(id)!]!]?.file
  return plan.chunks.flatMap(({ name, modules }) => {
    const placed = modules.filter((id) => index.moduleAt.has(id))
    const missing = placed.filter((id) => fileOf(id) === undefined)
    const byFile = Map.groupBy(
      placed.filter((id) => fileOf(id) !== undefined),
      (id) => fileOf(id)!,
    )
    const [home, ...others] = [...byFile].toSorted(
      ([fileA, a], [fileB, b]) => b.length - a.length || (fileA < fileB ? -1 : 1),
    )
    const violations: ChunkViolation[] = others.map(([file, ids]) => ({
      kind: 'misplaced',
      message: `${ids.length} of the modules planned for chunk ${name} are in ${file} instead of ${home![0]}.`,
      files: [file],
      modules: ids,
      fatal: false,
    }))
    if (missing.length > 0) {
      const message = `${missing.length} of the modules planned for chunk ${name} are in no chunk of the output.`
      violations.push({ kind: 'missing', message, files: [], modules: missing, fatal: false })
    }
    return violations
  })
}
