import type { StyleClaim } from '../styles/style-claims.ts'
import type { ModuleGraph } from './module-graph.ts'

/** Modules of which somebody notices when two change places. */
export interface WatchedOrder {
  readonly what: 'side-effect' | 'style'
  readonly modules: ReadonlySet<string>
  /** Whether of those that come together only the last one counts: style sheets that decide the same word for word. */
  readonly lastCounts?: boolean
}

/**
 * What has to come as the bundler's own chunks have it: modules that evidently do something to what all scripts share, and
 * style sheets that decide the same. Of everything else nobody can tell from the code that its order matters, only that it
 * might: there the order of the exact chunks, or of the source, is kept.
 *
 * @param claims Per style module what its sheet decides: those with claims about the same are watched.
 */
export function watchedOrders(graph: ModuleGraph, claims: ReadonlyMap<string, readonly StyleClaim[]>): WatchedOrder[] {
  const subjects = new Map<string, { readonly ids: Set<string>; readonly exactly: Set<string> }>()
  for (const [id, own] of [...claims].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { about, exactly } of own) {
      const subject = subjects.get(about) ?? { ids: new Set(), exactly: new Set() }
      subjects.set(about, subject)
      subject.ids.add(id)
      subject.exactly.add(exactly)
    }
  }
  const groups = new Map<string, WatchedOrder>()
  for (const { ids, exactly } of subjects.values()) {
    if (ids.size < 2) continue
    const lastCounts = exactly.size === 1
    groups.set([lastCounts, ...ids].join('\n'), { what: 'style', modules: ids, lastCounts })
  }
  return [...sharedOrders(graph), ...groups.values()]
}

/** Per shared thing those that touch it, and those that may touch anything. */
function sharedOrders({ modules }: ModuleGraph): WatchedOrder[] {
  const touching = new Map<string, string[]>()
  for (const { id, sharedEffects = [] } of modules) {
    for (const name of sharedEffects) touching.set(name, [...(touching.get(name) ?? []), id])
  }
  const anywhere = touching.get('*') ?? []
  const groups = [...touching]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ids]): WatchedOrder => ({ what: 'side-effect', modules: new Set([...ids, ...anywhere]) }))
  return groups.filter((group) => group.modules.size > 1)
}
