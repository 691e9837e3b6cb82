import type { FieldProfile } from '@firstpaint/core/chunks'

/**
 * A field profile as a site might have it: visits fall off as 1 / rank in the order of the routes (Zipf), and from any
 * route people go on to the same popular ones. Made up, and the same for every run of an app.
 */
export function zipfProfile(routes: readonly string[], generatedAt: string): FieldProfile {
  const visits = new Map(routes.map((route, rank) => [route, Math.round(10_000 / (rank + 1))]))
  const popular = routes.slice(0, 5)
  return {
    version: 1,
    generatedAt,
    routes: routes.map((route) => ({ route, visits: visits.get(route)! })),
    transitions: routes.flatMap((from) =>
      popular
        .filter((to) => to !== from)
        .map((to) => ({ from, to, count: Math.max(1, Math.round((visits.get(from)! * visits.get(to)!) / 20_000)) })),
    ),
    returningShare: 0.5,
    daysBetweenVisits: 5,
    routesPerVisit: 3,
  }
}
