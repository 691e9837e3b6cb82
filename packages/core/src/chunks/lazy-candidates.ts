import type { ChunkFacts } from './chunk-facts.ts'
import { cuttableModules } from './cuttable-modules.ts'
import { planInput } from './plan-input.ts'
import { resolvePlanOptions } from './plan-options.ts'
import { routeImports } from './route-imports.ts'
import { withoutDoubles } from './without-doubles.ts'

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
 * Of modules that come to nearly the same, the app's last file on the way is named.
 *
 * @param most How many to name. Default 20.
 * @param least Bytes per visit below which one is not worth a word. Default 1000: what a request is worth.
 */
export function lazyCandidates(facts: ChunkFacts, most = 20, least: number = leastBytes): LazyCandidate[] {
  const input = planInput(facts, resolvePlanOptions())
  const { index, points } = input
  const routes = facts.routes.toSorted((a, b) => (a.route < b.route ? -1 : 1))
  const visits = routes.reduce((sum, route) => sum + route.visits, 0)
  const isOwn = (module: number): boolean => index.modules[module]!.package === null
  const found = new Map<
    number,
    { savesBytes: number; routes: { route: string; savesBytes: number }[]; importers: Set<number>; alone: boolean }
  >()
  for (const { route, visits: own } of routes) {
    const share = visits === 0 ? 1 / routes.length : own / visits
    const imports = routeImports(
      input,
      points.findIndex(({ kind, name }) => kind === 'route' && name === route),
    )
    const { saved, importers, above } = imports
    const cuttable = cuttableModules(input, imports)
    const distinct = new Set(withoutDoubles(cuttable, { saved, above, isOwn }))
    for (const module of cuttable) {
      const candidate = found.get(module) ?? { savesBytes: 0, routes: [], importers: new Set(), alone: false }
      candidate.savesBytes += share * saved[module]!
      candidate.routes.push({ route, savesBytes: Math.round(saved[module]!) })
      candidate.alone ||= distinct.has(module)
      for (const importer of importers(module)) candidate.importers.add(importer)
      found.set(module, candidate)
    }
  }
  return [...found]
    .filter(([, { alone }]) => alone)
    .map(([module, candidate]): LazyCandidate => ({
      module: index.modules[module]!.id,
      savesBytesPerVisit: Math.round(candidate.savesBytes),
      routes: candidate.routes.toSorted((a, b) => b.savesBytes - a.savesBytes || (a.route < b.route ? -1 : 1)),
      importers: [...candidate.importers].map((importer) => index.modules[importer]!.id).toSorted(),
    }))
    .filter(({ savesBytesPerVisit }) => savesBytesPerVisit >= least)
    .toSorted((a, b) => b.savesBytesPerVisit - a.savesBytesPerVisit || (a.module < b.module ? -1 : 1))
    .slice(0, most)
}
