import type { Bitset } from './bitset.ts'
import type { OrderedChunk } from './order-check.ts'
import type { Part } from './part.ts'

/** A chunk in the making: one part, or several merged. Changed in place while it is planned. */
export interface Cluster {
  readonly id: number
  parts: number[]
  readonly kind: Part['kind'] | 'mixed'
  /** Sum of its modules' weights, in compressed bytes. */
  readonly weight: number
  readonly modules: number
  /** Holds a module that so many deploys change that it may not sit in a large chunk. */
  readonly volatile: boolean
  /** Holds code of the app itself. */
  readonly app: boolean
  /** Holds only modules that may stand in a large chunk. */
  readonly heavy: boolean
  /** Its modules whose running, or styles whose place, others can tell; in the order they run. */
  readonly effects: readonly number[]
  /** Whether it or anything it loads has effects: what has not may run at any time. */
  carries: boolean
  /** Its first module in the order they run. */
  readonly first: number
  readonly entries: number
  readonly apart: number
  /** Name of the chunk it was before, where it is kept from an earlier plan. */
  readonly kept: string | null
  /** Holds a part that could not stay in its chunk; and, all of a chunk that could. */
  readonly uprooted: boolean
  readonly whole: boolean
  /** Parts it may not be merged with: that was tried, and broke an order. */
  readonly enemies: readonly number[]
  /** Log of the probability that a deploy leaves it alone. */
  readonly logUnchanged: number
  /** Per package in it, that logarithm: a package changes as a whole, and counts once. */
  readonly packages: ReadonlyMap<string, number>
  /** Load points that load it, and sampled visits that do. */
  readonly load: Bitset
  readonly visits: Bitset
  readonly imports: Set<number>
  /** Those of its imports that carry, in the order of its import statements, and its effects; null until somebody asks. */
  run: OrderedChunk | null
  readonly importers: Set<number>
  cost: number
  version: number
}

/** What two clusters are as one, but for what that changes around them. */
export function mergeOfTwo(
  a: Cluster,
  b: Cluster,
): Omit<Cluster, 'id' | 'load' | 'visits' | 'cost' | 'version' | 'run'> {
  return {
    parts: [...a.parts, ...b.parts],
    kind: a.kind === b.kind ? a.kind : 'mixed',
    weight: a.weight + b.weight,
    modules: a.modules + b.modules,
    logUnchanged: logUnchangedOfBoth(a, b),
    packages: packagesOfBoth(a, b),
    volatile: a.volatile || b.volatile,
    app: a.app || b.app,
    heavy: a.heavy && b.heavy,
    effects: mergeSorted(a.effects, b.effects),
    carries: a.carries || b.carries,
    first: Math.min(a.first, b.first),
    entries: a.entries + b.entries,
    apart: a.apart,
    kept: a.kept ?? b.kept,
    uprooted: a.uprooted || b.uprooted,
    whole: a.whole || b.whole,
    enemies: [...a.enemies, ...b.enemies],
    imports: new Set([...a.imports, ...b.imports]),
    importers: new Set([...a.importers, ...b.importers]),
  }
}

/** A package that is in both changes once. */
export function logUnchangedOfBoth(a: Cluster, b: Cluster): number {
  let log = a.logUnchanged + b.logUnchanged
  for (const [name, own] of b.packages) {
    const other = a.packages.get(name)
    if (other !== undefined) log -= Math.max(own, other)
  }
  return log
}

function packagesOfBoth(a: Cluster, b: Cluster): ReadonlyMap<string, number> {
  const packages = new Map(a.packages)
  for (const [name, log] of b.packages) packages.set(name, Math.min(packages.get(name) ?? 0, log))
  return packages
}

function mergeSorted(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  return [...a, ...b].toSorted((x, y) => x - y)
}
