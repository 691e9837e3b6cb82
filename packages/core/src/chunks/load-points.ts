import { type Bitset, emptyBits, setBit } from './bitset.ts'
import { dominatorTree } from './dominator-tree.ts'
import type { FactsIndex } from './index-facts.ts'

/**
 * A moment in which a browser loads code and is promised what it loads: a page before any route (`page`), a route's first
 * visit (`route`), or an `import()` that is no route's (`lazy`), together with what has certainly been loaded before it.
 */
export interface LoadPoint {
  readonly kind: 'page' | 'route' | 'lazy'
  /** The route's pattern, or the entry module. */
  readonly name: string
  /** Entry modules, in the order they load. */
  readonly starts: readonly string[]
}

export interface LoadPoints {
  readonly points: readonly LoadPoint[]
  /** Per atom: the points that need it. */
  readonly reach: readonly Bitset[]
}

/** Pages, then routes, then the remaining `import()`s, each by name. */
export function loadPoints(index: FactsIndex): LoadPoints {
  const entries = index.modules.filter((module) => module.entry !== null).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ofRoutes = new Set(index.facts.routes.flatMap((route) => route.entries))
  const before = certainlyBefore(
    index,
    entries.map(({ id, entry }) => ({ id, page: entry === 'page' })),
  )
  const withRoutes = alongWithRoutes(index)
  const points: LoadPoint[] = [
    ...entries
      .filter(({ entry }) => entry === 'page')
      .map(({ id }): LoadPoint => ({ kind: 'page', name: id, starts: [id] })),
    ...index.facts.routes
      .toSorted((a, b) => (a.route < b.route ? -1 : 1))
      .map((route): LoadPoint => ({ kind: 'route', name: route.route, starts: route.entries })),
    ...entries
      .filter(({ id, entry }) => entry === 'lazy' && !ofRoutes.has(id))
      .map(({ id }): LoadPoint => ({ kind: 'lazy', name: id, starts: [...withRoutes(before(id)), id] })),
  ]
  const reach = index.atoms.map(() => emptyBits(points.length))
  points.forEach(({ starts }, point) => {
    for (const atom of atomClosure(index, starts.map(index.startAtom))) setBit(reach[atom]!, point)
  })
  return { points, reach }
}

/** The atoms loaded when the given ones are asked for. */
export function atomClosure({ atomImports }: FactsIndex, starts: readonly number[]): Set<number> {
  const atoms = new Set(starts.filter((atom) => atom !== -1))
  for (const atom of atoms) for (const next of atomImports[atom]!) atoms.add(next)
  return atoms
}

interface Entry {
  readonly id: string
  readonly page: boolean
}

/**
 * A router shows a route when all of its entries have loaded: so where an entry stands, those stand that every route with it
 * has. Entries in the order they load.
 */
function alongWithRoutes({ facts }: FactsIndex): (entries: readonly string[]) => string[] {
  const shared = new Map<string, readonly string[]>()
  for (const { entries } of facts.routes) {
    for (const entry of entries) {
      shared.set(entry, shared.get(entry)?.filter((other) => entries.includes(other)) ?? entries)
    }
  }
  return (entries) => [...new Set(entries.flatMap((entry) => [...(shared.get(entry) ?? []), entry]))]
}

/**
 * What has been loaded, whatever the way, before an `import()` runs: the entries that dominate it in the graph whose edges
 * say "the code this entry loads can import() that one".
 */
function certainlyBefore(index: FactsIndex, entries: readonly Entry[]): (id: string) => string[] {
  const at = new Map(entries.map(({ id }, entry) => [id, entry]))
  const root = entries.length
  const asked = index.atomModules.map((members) => [
    ...new Set(members.flatMap((member) => index.modules[member]!.dynamicImports)),
  ])
  const edges = entries.map(({ id }) => {
    const targets = new Set<number>()
    for (const atom of atomClosure(index, [index.startAtom(id)])) {
      for (const target of asked[atom]!) if (at.has(target)) targets.add(at.get(target)!)
    }
    return [...targets]
  })
  edges.push(entries.flatMap(({ page }, entry) => (page ? [entry] : [])))
  const dominator = dominatorTree(root + 1, root, (node) => edges[node]!)
  return (id) => {
    const chain: string[] = []
    for (let node = dominator[at.get(id)!]!; node !== -1 && node !== root; node = dominator[node]!) {
      chain.unshift(entries[node]!.id)
    }
    return chain
  }
}
