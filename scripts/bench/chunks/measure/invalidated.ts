import type { BuildFacts } from '../build-facts.ts'
import { routeLoads, type RouteStart } from './route-loads.ts'
import { mean } from './statistics.ts'

/** What a visitor who has all of the old site cached downloads again; brotli bytes of scripts and styles. */
export interface Invalidated {
  /** Mean over the routes, each visited alone. */
  readonly meanPerRoute: number
  readonly maxPerRoute: number
  /** All files that changed: what someone downloads who then goes everywhere. */
  readonly site: number
  readonly files: number
  /** Requests for scripts that the route with most of them makes after the edit. */
  readonly maxRequests: number
  /** The page when it changed: it is asked for at every visit, whatever it weighs. */
  readonly page: number
  /** Files that kept their name and changed their content: a browser would go on with the old one. 0, or a bug. */
  readonly stale: number
}

export interface InvalidatedOptions {
  readonly before: BuildFacts
  readonly after: BuildFacts
  readonly routes: readonly RouteStart[]
}

/** Compares two builds as a cache that is keyed by URL does. */
export function invalidated({ before, after, routes }: InvalidatedOptions): Invalidated {
  const changed = new Set(
    Object.keys(after.files).filter(
      (file) => file !== after.page && before.files[file]?.hash !== after.files[file]!.hash,
    ),
  )
  const weigh = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + (changed.has(file) ? after.files[file]!.brotli : 0), 0)
  const loads = routeLoads(after, routes)
  const perRoute = loads.map(({ scripts, styles }) => weigh([...scripts, ...styles]))
  const { page } = after
  const pageChanged = page !== null && before.files[page]?.hash !== after.files[page]!.hash
  return {
    meanPerRoute: mean(perRoute),
    maxPerRoute: Math.max(0, ...perRoute),
    site: weigh(changed),
    files: changed.size,
    maxRequests: Math.max(0, ...loads.map(({ scripts }) => scripts.length)),
    page: pageChanged ? after.files[page]!.brotli : 0,
    stale: [...changed].filter((file) => before.files[file] !== undefined).length,
  }
}
