import type { BuildFacts } from '../build-facts.ts'
import { routeLoads, type RouteStart } from './route-loads.ts'

/** By route, the modules it needs: in the exact build the loaded chunks hold nothing else. */
export function exactReach(
  exact: Pick<BuildFacts, 'chunks'>,
  routes: readonly RouteStart[],
): Map<string, ReadonlySet<string>> {
  const modules = new Map(exact.chunks.map((chunk) => [chunk.file, Object.keys(chunk.modules)]))
  return new Map(
    routeLoads(exact, routes).map(({ route, scripts }) => [
      route,
      new Set(scripts.flatMap((file) => modules.get(file)!)),
    ]),
  )
}
