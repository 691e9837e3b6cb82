import type { RouteStart, SiteReport } from '@firstpaint/core/report'
import type { AppRoute } from './read-routes.ts'

/** A route starts from the page, and from the lazy chunk that holds its module, with the styles loaded along. */
export function routeStarts(site: SiteReport, routes: readonly AppRoute[]): RouteStart[] {
  const page = site.files.find((file) => file.kind === 'html')
  if (!page) throw new Error('The built site has no HTML page.')
  const targets = site.files.flatMap((file) => file.dynamicImports)
  return routes.map(({ pattern, lazyModule }) => {
    if (lazyModule === null) return { route: pattern, starts: [page.path] }
    const target = targets.find(({ file }) => holdsModule(site, file, lazyModule))
    if (!target) throw new Error(`No chunk of the built site holds ${lazyModule}, the page of ${pattern}.`)
    return { route: pattern, starts: [page.path, target.file, ...target.with] }
  })
}

function holdsModule(site: SiteReport, path: string, module: string): boolean {
  return site.files.find((file) => file.path === path)?.modules.some(({ id }) => id === module) ?? false
}
