import { segmentsOf } from './rank-patterns.ts'
import type { RoutePreloadPlan } from './route-preload-plan.ts'

/**
 * A plan as {@link preloadRoute} reads it in the browser: what all URLs begin with, the rest of each URL, and for each
 * route the positions of its URLs; those for later as their complement, `~position`, below zero. A pattern is that of a
 * regular expression for a whole address, in lower case, because routers ignore case.
 */
export type EncodedRoutePreload = readonly [
  prefix: string,
  files: readonly string[],
  routes: readonly (readonly [pattern: string, ...files: number[]])[],
]

/** @param urlOf The URL of a file of the site, as a page names it. */
export function encodeRoutePreload(plan: RoutePreloadPlan, urlOf: (file: string) => string): EncodedRoutePreload {
  const urls = [...new Set(plan.routes.flatMap(({ files, next }) => [...files, ...next].map(urlOf)))]
  const position = new Map(urls.map((url, index) => [url, index]))
  const prefix = commonFolder(urls)
  return [
    prefix,
    urls.map((url) => url.slice(prefix.length)),
    plan.routes.map(({ pattern, files, next }) => [
      toExpression(segmentsOf(pattern)),
      ...files.map((file) => position.get(urlOf(file))!),
      ...next.map((file) => ~position.get(urlOf(file))!),
    ]),
  ]
}

/** `menu/:slug` → `menu/[^/]+`, `docs/*` → `docs(/[^]*)?`. */
function toExpression(segments: readonly string[]): string {
  const splat = segments.at(-1) === '*'
  const words = (splat ? segments.slice(0, -1) : segments).map((segment) =>
    segment.startsWith(':') ? '[^/]+' : segment.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  )
  if (!splat) return words.join('/')
  return words.length === 0 ? '[^]*' : `${words.join('/')}(/[^]*)?`
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !others.every((url) => url.startsWith(first.slice(0, end)))) {
    end = first.lastIndexOf('/', end - 2) + 1
  }
  return first.slice(0, end)
}
