import { type Bitset, countUnion, emptyBits, setBit } from './bitset.ts'
import type { LoadPoint } from './load-points.ts'

/** The routes among the load points, to tell how many of them load a chunk. */
export interface RoutePoints {
  readonly mask: Bitset
  readonly count: number
}

export function routePoints(points: readonly LoadPoint[]): RoutePoints {
  const mask = emptyBits(points.length)
  const routes = points.flatMap(({ kind }, point) => (kind === 'route' ? [point] : []))
  for (const point of routes) setBit(mask, point)
  return { mask, count: routes.length }
}

/** Share of routes that load what is loaded at these points (or at these others, too), 0–1; 1 for an app without routes. */
export function routeShare({ mask, count }: RoutePoints, load: Bitset, other: Bitset = load): number {
  return count === 0 ? 1 : countUnion(load, other, mask) / count
}
