import { type Cluster, logUnchangedOfBoth, mergeOfTwo } from './cluster.ts'
import { addBits, bitsOf, countMissing, isSubset, missingBits, sameBits, union } from './bitset.ts'
import { chunkTotal, type CostModel } from './cost-model.ts'
import { type EditedChunk, isCostlyToEdit } from './is-costly-to-edit.ts'
import { routeShare } from './route-share.ts'
import type { OrderedChunk } from './order-check.ts'
import type { Part } from './part.ts'
import { partAsCluster } from './part-as-cluster.ts'
import { partImports } from './part-imports.ts'
import type { PlanInput } from './plan-input.ts'
import { inImportOrder } from './run-order.ts'
import { useShare } from './use-share.ts'

/** Per part: parts it must not share a chunk with. */
export type Enemies = ReadonlyMap<number, ReadonlySet<number>>

/** A cluster that would be loaded at more points. */
export interface LoadGain {
  readonly cluster: number
  readonly points: readonly number[]
}

/** What merging two clusters would do. */
export interface MergeEffect {
  /** Change of the plan's cost, in bytes per visit; below zero is a gain. */
  readonly cost: number
  /** Bytes it loads without need, over all load points, per point. */
  readonly over: number
  /** Clusters loaded at points that did not load them before, the two themselves included. */
  readonly gains: readonly LoadGain[]
}

/**
 * The plan while it is made: clusters, what they import, at which load points they are loaded and what that costs. Merging
 * keeps all of it up to date without looking at the rest of the graph.
 *
 * The load of a cluster always includes the load of its importers: that is what static imports do.
 */
export class ClusterGraph {
  readonly input: PlanInput
  readonly parts: readonly Part[]
  readonly clusters: (Cluster | undefined)[] = []
  readonly clusterOfPart: Int32Array
  /** Per load point: the parts that loading starts from. */
  readonly startParts: readonly (readonly number[])[]
  /** Per load point: compressed bytes loaded without need, and needed. */
  readonly over: Float64Array
  readonly needed: Float64Array
  /** Sum of `over` and `needed` over routes. */
  overTotal = 0
  readonly neededTotal: number
  totalCost = 0
  #model: CostModel

  constructor(input: PlanInput, parts: readonly Part[], enemies: Enemies = new Map()) {
    this.input = input
    this.#model = input.model
    this.parts = parts
    this.clusterOfPart = Int32Array.from(parts, (_, part) => part)
    this.over = new Float64Array(input.points.length)
    this.needed = new Float64Array(input.points.length)
    const { imports, importers, startsAt } = partImports(input, parts)
    this.startParts = startsAt
    parts.forEach((part, id) => {
      const edges = { imports: imports[id]!, importers: importers[id]!, enemies: enemies.get(id) ?? [] }
      const cluster: Cluster = partAsCluster(input, part, { id, ...edges })
      cluster.cost = this.#costOf(cluster, cluster)
      this.clusters.push(cluster)
    })
    for (const cluster of this.alive()) if (cluster.effects.length > 0) this.#spreadEffects(cluster)
    for (const cluster of this.alive()) {
      for (const point of bitsOf(cluster.load)) this.needed[point]! += cluster.weight
      this.totalCost += cluster.cost
    }
    this.neededTotal = this.needed.reduce((sum, bytes, at) => sum + (this.#isRoute(at) ? bytes : 0), 0)
  }

  get model(): CostModel {
    return this.#model
  }

  /** Values everything anew: to go on planning where a request is worth more. */
  setModel(model: CostModel): void {
    this.#model = model
    for (const cluster of this.alive()) this.#reprice(cluster)
  }

  *alive(): Generator<Cluster> {
    for (const cluster of this.clusters) if (cluster !== undefined) yield cluster
  }

  /** Whether an edit of two clusters as one would cost more than promised. */
  isLarge(a: Cluster, b: Cluster): boolean {
    const { index, options, routes } = this.input
    const isCostly = (chunk: EditedChunk): boolean => isCostlyToEdit(chunk, options.promises, index.facts.compression)
    const both = {
      weight: a.weight + b.weight,
      share: 1,
      app: a.app || b.app,
      volatile: a.volatile || b.volatile,
    }
    // Counting routes takes longer than adding up, and mostly there is no need.
    if (!isCostly(both)) return false
    return both.app || isCostly({ ...both, share: routeShare(routes, a.load, b.load) })
  }

  weightOf(part: number): number {
    return this.parts[part]!.modules.reduce((sum, module) => sum + this.input.weights[module]!, 0)
  }

  /** Everything a cluster loads along with it, itself included. */
  closure(start: Cluster): Set<number> {
    const seen = new Set([start.id])
    for (const id of seen) for (const next of this.clusters[id]!.imports) seen.add(next)
    return seen
  }

  /** A cluster as far as the order of side effects and styles is concerned. */
  ordered(cluster: Cluster): OrderedChunk {
    cluster.run ??= {
      effects: cluster.effects,
      imports: inImportOrder(
        [...cluster.imports].filter((id) => this.clusters[id]!.carries),
        (id) => this.clusters[id]!.first,
      ),
    }
    return cluster.run
  }

  /** Whether one of the two loads the other by way of a third: then one chunk of both would import itself through it. */
  wouldCycle(a: Cluster, b: Cluster): boolean {
    return this.#reachesAround(a, b) || this.#reachesAround(b, a)
  }

  effectOfMerge(a: Cluster, b: Cluster): MergeEffect {
    const gains: LoadGain[] = []
    let cost = this.costOfPair(a, b)
    // Loaded at the same points, the two bring nothing along that is not there already.
    if (sameBits(a.load, b.load)) return { cost, over: 0, gains }
    const load = union(a.load, b.load)
    const together = { load, visits: union(a.visits, b.visits) }
    let over = 0
    const closure = this.closure(a)
    closure.add(b.id)
    for (const id of closure) {
      for (const next of this.clusters[id]!.imports) closure.add(next)
      const cluster = this.clusters[id]!
      if (isSubset(load, cluster.load)) continue
      const points = missingBits(load, cluster.load)
      gains.push({ cluster: id, points })
      over += cluster.weight * points.length
      if (cluster === a || cluster === b) continue
      cost += this.#costOf(cluster, cluster, together) - cluster.cost
    }
    return { cost, over: over / this.input.points.length, gains }
  }

  /** A lower bound of a merge's over-fetch: without what the two bring along. */
  overFetchOfPair(a: Cluster, b: Cluster): number {
    const bytes = a.weight * countMissing(b.load, a.load) + b.weight * countMissing(a.load, b.load)
    return bytes / this.input.points.length
  }

  /** A lower bound of a merge's cost: without what the two bring along. */
  costOfPair(a: Cluster, b: Cluster): number {
    const both = { weight: a.weight + b.weight, logUnchanged: logUnchangedOfBoth(a, b) }
    return this.#costOf(both, a, b) - a.cost - b.cost
  }

  /** Merges two clusters into a new one; `effect` is what `effectOfMerge` says of them now. */
  merge(a: Cluster, b: Cluster, effect: MergeEffect = this.effectOfMerge(a, b)): Cluster {
    const load = union(a.load, b.load)
    const visits = union(a.visits, b.visits)
    for (const { cluster: id, points } of effect.gains) {
      const gaining = this.clusters[id]!
      for (const point of points) {
        this.over[point]! += gaining.weight
        if (this.#isRoute(point)) this.overTotal += gaining.weight
      }
      if (gaining === a || gaining === b) continue
      addBits(gaining.load, load)
      addBits(gaining.visits, visits)
      this.#reprice(gaining)
    }
    const merged: Cluster = {
      ...mergeOfTwo(a, b),
      id: this.clusters.length,
      load,
      visits,
      run: null,
      cost: 0,
      version: 0,
    }
    for (const old of [a, b]) this.#remove(old, merged)
    for (const part of merged.parts) this.clusterOfPart[part] = merged.id
    this.clusters.push(merged)
    if (merged.carries) this.#spreadEffects(merged)
    this.#reprice(merged)
    return merged
  }

  #remove(old: Cluster, merged: Cluster): void {
    merged.imports.delete(old.id)
    merged.importers.delete(old.id)
    for (const id of old.imports) swap(this.clusters[id]?.importers, old.id, merged.id)
    for (const id of old.importers) {
      const importer = this.clusters[id]
      swap(importer?.imports, old.id, merged.id)
      if (importer !== undefined) importer.run = null
    }
    this.totalCost -= old.cost
    this.clusters[old.id] = undefined
  }

  #reachesAround(from: Cluster, to: Cluster): boolean {
    const seen = new Set([...from.imports].filter((id) => id !== to.id))
    for (const id of seen) {
      if (id === to.id) return true
      const next = this.clusters[id]!
      // What imports a cluster is loaded at no point at which the cluster is not.
      if (!isSubset(next.load, to.load)) continue
      for (const further of next.imports) seen.add(further)
    }
    return false
  }

  /** Whoever imports what has effects, has them, too. */
  #spreadEffects(start: Cluster): void {
    start.carries = true
    const spread = [start]
    for (const cluster of spread) {
      for (const id of cluster.importers) {
        const importer = this.clusters[id]!
        importer.run = null
        if (importer.carries) continue
        importer.carries = true
        spread.push(importer)
      }
    }
  }

  #isRoute(point: number): boolean {
    return this.input.points[point]!.kind === 'route'
  }

  #reprice(cluster: Cluster): void {
    this.totalCost -= cluster.cost
    cluster.cost = this.#costOf(cluster, cluster)
    this.totalCost += cluster.cost
    cluster.version++
  }

  #costOf(chunk: Pick<Cluster, 'weight' | 'logUnchanged'>, a: Loaded, b: Loaded = a): number {
    const use = useShare({ points: a.load, visits: a.visits }, this.input.totals, { points: b.load, visits: b.visits })
    return chunkTotal({ weight: chunk.weight, use, logUnchanged: chunk.logUnchanged }, this.#model)
  }
}

type Loaded = Pick<Cluster, 'load' | 'visits'>

function swap(set: Set<number> | undefined, from: number, to: number): void {
  if (set === undefined) return
  set.delete(from)
  if (!set.has(to)) set.add(to)
}
