import type { PageFacts } from './page-facts.ts'
import type { KnownRoutes } from './plan-routes.ts'

export interface ChooseFallbackOptions {
  readonly pages: readonly PageFacts[]
  readonly known: readonly KnownRoutes[]
}

/**
 * The page that answers navigations nothing else answers. `200.html` says so by its name; `index.html` does when a build
 * knew routes of it, or when it is the only page, loads a script, and no `404.html` says what else to answer.
 */
export function chooseFallback({ pages, known }: ChooseFallbackOptions): string | undefined {
  if (pages.some(({ path }) => path === '200.html')) return '200.html'
  const index = pages.find(({ path }) => path === 'index.html')
  if (!index) return undefined
  if (
    known.some(
      ({ page, routes }) => page === index.path && routes.some(({ pattern }) => pattern !== '/' && pattern !== '*'),
    )
  ) {
    return index.path
  }
  const app = index.asks.some(({ rel, as }) => rel === 'modulepreload' || as === 'script')
  return pages.length === 1 && app ? index.path : undefined
}
