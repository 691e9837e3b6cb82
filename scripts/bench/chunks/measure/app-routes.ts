import type { AppRoute } from '@firstpaint/core/chunks'
import type { ExactFacts } from '../build-facts.ts'
import type { RouteStart } from './route-loads.ts'

/**
 * Where a visit of each route starts: at the page, then at the route's own modules that have code in the build. Routes of
 * one pattern are one; an app without routes has one for each page.
 */
export function startsOfRoutes({ build, modules }: ExactFacts, routes: readonly AppRoute[]): RouteStart[] {
  const pages = modules.filter(({ entry }) => entry).map(({ id }) => id)
  const page = pages.includes('index.html') ? 'index.html' : pages[0]
  if (page === undefined) return []
  const known = new Set(
    build.chunks.flatMap(({ facade, modules: held }) => [...Object.keys(held), ...(facade === null ? [] : [facade])]),
  )
  const byPattern = new Map<string, Set<string>>()
  for (const { pattern, entries } of routes) {
    const starts = byPattern.get(pattern) ?? new Set([page])
    for (const entry of entries) if (known.has(entry)) starts.add(entry)
    byPattern.set(pattern, starts)
  }
  if (byPattern.size === 0) for (const each of pages) byPattern.set(each, new Set([each]))
  return [...byPattern].map(([route, starts]) => ({ route, starts: [...starts] }))
}
