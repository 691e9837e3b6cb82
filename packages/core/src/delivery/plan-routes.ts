import type { DeliveredRoute, RouteHint } from './delivery-manifest.ts'
import type { PageFacts } from './page-facts.ts'

/** What a build told of a page's routes: `route-hints.json`, with files instead of URLs. */
export interface KnownRoutes {
  readonly page: string
  /** Best match first, relative to the site's base. */
  readonly routes: readonly { readonly pattern: string; readonly hints: readonly RouteHint[] }[]
}

export interface PlanRoutesOptions {
  readonly pages: readonly PageFacts[]
  readonly known: readonly KnownRoutes[]
  readonly fallback?: string | undefined
}

/** A response whose headers pass 8 kB is refused by common servers; a hint takes about 80 bytes. */
const mostHints = 40

/**
 * Which page answers which navigation and what it will ask for: pages at their own addresses, then the routes a build knew
 * of the fallback page, then the fallback itself. Patterns begin at the site's base.
 */
export function planRoutes({ pages, known, fallback }: PlanRoutesOptions): readonly DeliveredRoute[] {
  const own = pages
    .filter(({ path }) => path !== fallback && !/^(?:404|200)\.html?$/.test(path))
    .map((page) => ({ pattern: pageAddress(page.path), page: page.path, hints: page.asks.slice(0, mostHints) }))
  const app = pages.find(({ path }) => path === fallback)
  if (!app) return own.toSorted(mostSpecificFirst)
  const told = known.find(({ page }) => page === fallback)?.routes ?? []
  const routes = told.map(({ pattern, hints }) => ({ pattern, page: app.path, hints: hints.slice(0, mostHints) }))
  const taken = new Set(own.map(({ pattern }) => pattern))
  const rest = routes.some(({ pattern }) => pattern === '*')
    ? []
    : [{ pattern: '*', page: app.path, hints: app.asks.slice(0, mostHints) }]
  return [...own.toSorted(mostSpecificFirst), ...routes.filter(({ pattern }) => !taken.has(pattern)), ...rest]
}

/** The address of a page, without what servers leave out: `/`, `/about`. */
export function pageAddress(path: string): string {
  return `/${path.replace(/(?:^|\/)index\.html?$|\.html?$/i, '')}`
}

function mostSpecificFirst(one: DeliveredRoute, other: DeliveredRoute): number {
  const depth = ({ pattern }: DeliveredRoute): number => pattern.split('/').length
  return depth(other) - depth(one) || (one.pattern < other.pattern ? -1 : 1)
}
