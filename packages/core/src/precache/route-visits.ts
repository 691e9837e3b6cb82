import type { PrecacheFacts } from './precache-facts.ts'

/** How often each route is seen: visits that began there and arrivals from other routes. Undefined without a profile. */
export function routeVisits(profile: PrecacheFacts['profile']): ReadonlyMap<string, number> | undefined {
  if (profile === undefined) return undefined
  const visits = new Map<string, number>()
  const add = (route: string, count: number): void => void visits.set(route, (visits.get(route) ?? 0) + count)
  for (const { route, visits: count } of profile.routes) add(route, count)
  for (const { to, count } of profile.transitions) add(to, count)
  return visits
}
