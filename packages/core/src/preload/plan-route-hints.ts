import { maxRouteHints, type RouteHint, type RouteHintList } from './route-hints.ts'
import type { RoutePreloadPlan } from './route-preload-plan.ts'

export interface PlanRouteHintsOptions {
  readonly plan: RoutePreloadPlan
  /** What the page loads at every address: stylesheets and scripts, in the order of its markup. */
  readonly pageFiles: readonly string[]
  /** The page has an import map. */
  readonly importMap: boolean
  readonly urlOf: (file: string) => string
}

/** What to announce for each route of a page, ahead of the page. Addresses no route takes have the page's own files. */
export function planRouteHints({ plan, pageFiles, importMap, urlOf }: PlanRouteHintsOptions): RouteHintList[] {
  const toHint = (file: string): RouteHint => {
    const isStyle = file.endsWith('.css')
    return {
      href: urlOf(file),
      rel: isStyle || importMap ? 'preload' : 'modulepreload',
      as: isStyle ? 'style' : 'script',
      crossorigin: 'anonymous',
      fetchpriority: 'auto',
    }
  }
  const routes = plan.routes.some(({ pattern }) => pattern === '*' || pattern === '/*')
    ? plan.routes
    : [...plan.routes, { pattern: '*', files: [] }]
  return routes.map(({ pattern, files }) => {
    const all = [...new Set([...pageFiles, ...files])]
    const styles = all.filter((file) => file.endsWith('.css'))
    const scripts = all.filter((file) => !file.endsWith('.css'))
    return { pattern, hints: [...styles, ...scripts].slice(0, maxRouteHints).map(toHint) }
  })
}
