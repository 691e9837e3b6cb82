import { join } from 'node:path'
import type { AppRoute, ModuleGraph } from '@firstpaint/core/chunks'
import { planRouteHints, planRoutePreload, type RouteHints } from '@firstpaint/core/preload'
import type { Plugin } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import type { BuildRecord, Context } from '../context.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { addToHead } from '../html/add-to-head.ts'
import { hasImportMap } from '../html/has-import-map.ts'
import { pageFiles } from '../html/page-files.ts'
import { pageUrl, routerBase } from '../html/page-url.ts'
import { type BundledPage, pagesOf } from '../html/pages-of.ts'
import { routePreloadScript } from '../preload/route-preload-script.ts'
import { routesOf } from '../routes/routes-of.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * On a visit that begins at a route, the page asks for the route's files at once, not when the router has loaded and
 * found out; with a field profile, for those of the likely next routes when it has loaded. Also writes `<dir>/route-hints.json`, for servers that announce files ahead of the page.
 */
export function routePreload({ build }: Context): Plugin {
  let hints: RouteHints | undefined
  return {
    name: 'firstpaint:route-preload',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    buildStart() {
      hints = undefined
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (!isSiteBuild(build.config)) return
        const pages = pagesOf(bundle)
        if (pages.length === 0) return
        const graph = build.rebuilt ?? fromBundle({ source: this, bundle, root: build.config.root })
        const routes = await routesOf(build, graph)
        hints = {
          version: 1,
          pages: pages.map((page) => ({
            page: page.path,
            base: routerBase(build.config.base),
            routes: preloadOn(page, { build, graph, routes }),
          })),
        }
      },
    },
    async writeBundle() {
      if (hints === undefined) return
      await writeFileAtomic(join(build.dir, 'route-hints.json'), `${JSON.stringify(hints, null, 1)}\n`)
    },
  }
}

interface Site {
  readonly build: BuildRecord
  readonly graph: ModuleGraph
  readonly routes: readonly AppRoute[]
}

/** Puts the script into a page, when one of its routes has something to ask for, and tells what a server can announce. */
function preloadOn(page: BundledPage, { build, graph, routes }: Site): RouteHints['pages'][number]['routes'] {
  const { config } = build
  const urlOf = (file: string): string => pageUrl({ config, page: page.path, file })
  const files = graph.chunks.flatMap((chunk) => [chunk.file, ...chunk.css])
  const asked = pageFiles({ html: page.html, files, urlOf })
  const transitions = build.planned?.facts.transitions ?? []
  const plan = planRoutePreload({ routes, chunks: graph.chunks, pageFiles: asked, transitions })
  if (plan.routes.length > 0) {
    const nonce = config.html?.cspNonce
    const base = routerBase(config.base)
    const script = routePreloadScript({ plan, html: page.html, urlOf, base, nonce: nonce !== undefined })
    page.html = addToHead({ html: page.html, script, nonce })
  }
  return planRouteHints({ plan, pageFiles: asked, importMap: hasImportMap(page.html), urlOf })
}
