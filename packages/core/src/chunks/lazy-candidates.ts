import type { ChunkFacts } from './chunk-facts.ts'
import { planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'
import { routeImports } from './route-imports.ts'

/** A module that could be loaded with `import()` when it is used. */
export interface LazyCandidate {
  readonly module: string
  /** Compressed bytes the first load of a visit would be lighter by, on average over where visits begin. */
  readonly savesBytesPerVisit: number
  /** Routes that load it now, and what each would save. Heaviest first. */
  readonly routes: readonly { readonly route: string; readonly savesBytes: number }[]
  /** Files that import it statically. */
  readonly importers: readonly string[]
}

/** A candidate must spare a visit more than a request is worth. */
const leastBytes = 1000

/**
 * What to load lazily next: modules that only the app's own files import, ranked by the bytes that the first load of a visit
 * would save. Whether it is right to wait for them is for a person to say: what shows at once must stay.
 *
 * @param most How many to name. Default 20.
 */
export function lazyCandidates(facts: ChunkFacts, most = 20): LazyCandidate[] {
  const input = planInput(facts, resolvePlanOptions())
  const { index, points } = input
  const routes = facts.routes.toSorted((a, b) => (a.route < b.route ? -1 : 1))
  const visits = routes.reduce((sum, route) => sum + route.visits, 0)
  const found = new Map<
    number,
    { savesBytes: number; routes: { route: string; savesBytes: number }[]; importers: Set<number> }
  >()
  for (const { route, visits: own } of routes) {
    const share = visits === 0 ? 1 / routes.length : own / visits
    const { starts, saved, importers } = routeImports(
      input,
      points.findIndex(({ kind, name }) => kind === 'route' && name === route),
    )
    saved.forEach((savesBytes, module) => {
      const from = savesBytes === 0 || starts.includes(module) ? [] : importers(module)
      if (from.length === 0 || from.some((importer) => index.modules[importer]!.package !== null)) return
      const candidate = found.get(module) ?? { savesBytes: 0, routes: [], importers: new Set() }
      candidate.savesBytes += share * savesBytes
      candidate.routes.push({ route, savesBytes: Math.round(savesBytes) })
      for (const importer of from) candidate.importers.add(importer)
      found.set(module, candidate)
    })
  }
  return [...found]
    .map(([module, candidate]): LazyCandidate => ({
      module: index.modules[module]!.id,
      savesBytesPerVisit: Math.round(candidate.savesBytes),
      routes: candidate.routes.toSorted((a, b) => b.savesBytes - a.savesBytes || (a.route < b.route ? -1 : 1)),
      importers: [...candidate.importers].map((importer) => index.modules[importer]!.id).toSorted(),
    }))
    .filter(({ savesBytesPerVisit }) => savesBytesPerVisit >= leastBytes)
    .toSorted((a, b) => b.savesBytesPerVisit - a.savesBytesPerVisit || (a.module < b.module ? -1 : 1))
    .slice(0, most)
}
