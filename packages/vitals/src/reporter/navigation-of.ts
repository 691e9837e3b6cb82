import type { MetricType } from 'web-vitals'
import type { EarlyRoute } from '../early.ts'
import type { KnownNavigation, PageView } from './page-view.ts'

/** More than nearly any visit has; what follows is counted for the last one. */
const most = 15

/**
 * Position of the navigation a metric belongs to. A soft navigation may be known already by its route, which a router has
 * told of; then the two are one.
 */
export function navigationOf(
  { navigations }: PageView,
  { navigationType: type, navigationId: $id, navigationURL, navigationStartTime: start = 0 }: MetricType,
  routeOf: (url: URL) => string,
): number {
  let at = 0
  if (type === 'soft-navigation') {
    const url = new URL(navigationURL!)
    at = navigations.findIndex(
      (known) =>
        // A router tells of a route when it is shown, which is after the click that led there.
        known.$id === $id || (!known.$id && known.$path === url.pathname && known.start! >= start),
    )
    if (at < 0) at = add(navigations, { type, route: routeOf(url), $path: url.pathname })
    Object.assign(navigations[at]!, { $id, start })
  } else navigations[0]!.type = type
  return at
}

/** A route a router has told of: of the navigation that is shown, or a new one where the address has changed. */
export function nameRoute({ navigations }: PageView, { route, at: start }: EarlyRoute): void {
  // Of what came before the reporter the last one holds.
  const $path = location.pathname
  const last = navigations.at(-1)!
  if (last.$path === $path) last.route = route
  else add(navigations, { type: 'soft-navigation', route, start, $path })
}

function add(navigations: KnownNavigation[], navigation: KnownNavigation): number {
  if (navigations.length < most) navigations.push(navigation)
  return navigations.length - 1
}
