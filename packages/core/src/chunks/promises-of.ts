import type { ChunkNetwork } from './chunk-network.ts'
import type { PromiseCheck } from './chunk-plan.ts'
import { isCostlyToEdit } from './is-costly-to-edit.ts'
import { isInEditScope, isVolatile } from './heavy-modules.ts'
import { type LoadExcess, loadExcess } from './load-excess.ts'
import { OrderCheck } from './order-check.ts'
import type { PlanInput } from './plan-input.ts'
import type { PlanPromises } from './plan-options.ts'
import { strayEffects } from './stray-effects.ts'
import { strongComponents } from './strong-components.ts'

export interface PromisesOfOptions {
  readonly promises: PlanPromises
  /** Groups of modules that no plan can divide: circles of imports, what an order ties together. Ids. */
  readonly indivisible?: readonly (readonly string[])[]
}

/** Checks what chunks promise, by walking them and not by what a planner remembers of them. */
export function promisesOf(input: PlanInput, network: ChunkNetwork, options: PromisesOfOptions): PromiseCheck[] {
  const { promises } = options
  const { points } = input
  const excess = loadExcess(input, network)
  const ofKind = (kind: string): LoadExcess[] => excess.filter(({ point }) => points[point]!.kind === kind)
  const routes = ofKind('route')
  const broken = [...new OrderCheck(input).check(network), ...strayEffects(input, network)]
  const components = strongComponents(network.chunks.length, (chunk) => network.chunks[chunk]!.imports)
  const shares = [...routes, ...ofKind('lazy')].map(({ over, needed }) => share(over, needed))
  return [
    atMost('over-fetch', share(total(routes, 'over'), total(routes, 'needed')), promises.overFetch),
    atMost('over-fetch-per-route', Math.max(0, ...shares), promises.overFetchPerRoute),
    atMost('lazy-stays-lazy', ofKind('page').filter(({ over }) => over > 0).length, 0),
    atMost('no-chunk-cycles', network.chunks.length - new Set(components).size, 0),
    atMost('side-effect-order', broken.filter(({ what }) => what === 'side-effect').length, 0),
    atMost('style-order', broken.filter(({ what }) => what === 'style').length, 0),
    ...editPromises(input, network, options),
  ]
}

function editPromises(input: PlanInput, network: ChunkNetwork, options: PromisesOfOptions): PromiseCheck[] {
  const { promises, indivisible = [] } = options
  const { index, weights } = input
  const weigh = (modules: readonly number[]): number => modules.reduce((sum, module) => sum + weights[module]!, 0)
  const shares = routeShares(input, network)
  const isLarge = (modules: readonly number[], ofRoutes: number): boolean => {
    const app = modules.some((module) => index.modules[module]!.package === null)
    const volatile = modules.some((module) => isVolatile(index, module, promises.volatileChurn))
    return isCostlyToEdit({ weight: weigh(modules), share: ofRoutes, app, volatile }, promises, index.facts.compression)
  }
  const numbers = indivisible.map((ids) => ids.map((id) => index.moduleAt.get(id)!))
  const tied = new Set(
    numbers.filter((modules) => isLarge(modules, shares[network.chunkOf[modules[0] ?? -1] ?? -1] ?? 0)).flat(),
  )
  const large = network.chunks
    .filter(({ modules }, chunk) => isLarge(modules, shares[chunk]!))
    .map(({ modules }) => modules)
  // A module that is tied to others costs what they cost, whatever the plan.
  const scope = index.modules.filter((_, module) => isInEditScope(index, module, promises)).length
  const counts = (module: number): boolean => !tied.has(module) && isInEditScope(index, module, promises)
  const inLarge = large.flat().filter(counts).length
  const allowed = Math.floor(promises.largeShare * scope)
  const dragging = large.filter((modules) =>
    modules.some(
      (module) =>
        isVolatile(index, module, promises.volatileChurn) &&
        modules.some((other) => other !== module && !tied.has(module)),
    ),
  )
  return [
    atMost('edit-bytes', share(inLarge, scope), share(allowed, scope)),
    atMost('volatile-apart', dragging.length, 0),
  ]
}

/** Per chunk: share of routes that load it. */
function routeShares({ points }: PlanInput, network: ChunkNetwork): number[] {
  const routes = points.flatMap(({ kind }, point) => (kind === 'route' ? [point] : []))
  const counts = network.chunks.map(() => 0)
  for (const route of routes) for (const chunk of network.loadedAt(route)) counts[chunk]!++
  return counts.map((count) => (routes.length === 0 ? 1 : count / routes.length))
}

function atMost(name: PromiseCheck['name'], value: number, limit: number): PromiseCheck {
  return { name, kept: value <= limit, value, limit }
}

function share(part: number, whole: number): number {
  return part === 0 ? 0 : part / whole
}

function total(loads: readonly LoadExcess[], key: 'over' | 'needed'): number {
  return loads.reduce((sum, load) => sum + load[key], 0)
}
