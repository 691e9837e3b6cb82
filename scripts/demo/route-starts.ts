import type { AppRoute } from '@firstpaint/core/chunks'
import type { RouteStart, SiteReport } from '@firstpaint/core/report'

/** A route starts from the page, and from the lazy chunks that hold its modules, with the styles loaded along. */
export function routeStarts(site: SiteReport, routes: readonly AppRoute[]): RouteStart[] {
  const page = site.files.find((file) => file.kind === 'html')
  if (!page) throw new Error('The built site has no HTML page.')
  const targets = site.files.flatMap((file) => file.dynamicImports)
  return routes.map(({ pattern, entries }) => ({
    route: pattern,
    starts: [
      page.path,
      ...entries.flatMap((module) => {
        const target = targets.find(({ file }) => holdsModule(site, file, module))
        if (!target) throw new Error(`No chunk of the built site holds ${module}, which ${pattern} loads.`)
        return [target.file, ...target.with]
      }),
    ],
  }))
}

function holdsModule(site: SiteReport, path: string, module: string): boolean {
  return site.files.find((file) => file.path === path)?.modules.some(({ id }) => id === module) ?? false
}
