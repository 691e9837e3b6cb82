import { brotliCompressSync, constants } from 'node:zlib'
import { toPrefetchPlan } from '@firstpaint/core/kit'
import { routeFilesOf } from '@firstpaint/core/preload'
import type { Plugin, Rolldown } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import type { Context } from '../context.ts'
import { toExpression } from '../html/inline-script.ts'
import { pageFiles } from '../html/page-files.ts'
import { pageUrl, routerBase } from '../html/page-url.ts'
import { pagesOf } from '../html/pages-of.ts'
import { prefetchElement, prefetchModuleId } from '../prefetch-module.ts'
import { routesOf } from '../routes/routes-of.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/** Puts the prefetch plan into each page of an app that imports it, as a block of data. */
export function prefetchPlan({ build }: Context): Plugin {
  return {
    name: 'firstpaint:prefetch-plan',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const { config } = build
        if (!isSiteBuild(config) || this.getModuleInfo(prefetchModuleId) === null) return
        const graph = build.rebuilt ?? fromBundle({ source: this, bundle, root: config.root })
        const routes = await routesOf(build, graph)
        const files = graph.chunks.flatMap((chunk) => [chunk.file, ...chunk.css])
        const sizes = new Map<string, number>()
        for (const page of pagesOf(bundle)) {
          const urlOf = (file: string): string => pageUrl({ config, page: page.path, file })
          const asked = pageFiles({ html: page.html, files, urlOf })
          const { ranked } = routeFilesOf({ routes, chunks: graph.chunks, pageFiles: asked })
          for (const file of ranked.flatMap((route) => route.files)) {
            if (!sizes.has(file) && bundle[file]) sizes.set(file, compressedSize(bundle[file]))
          }
          const plan = toPrefetchPlan({
            routes: ranked,
            transitions: build.planned?.facts.transitions ?? [],
            bytesOf: sizes,
            urlOf,
            base: routerBase(config.base),
          })
          page.html = addData(page.html, toExpression(plan))
        }
      },
    },
  }
}

/** About what a server sends: quality 5 is a few percent above what is compressed ahead of time, and takes no time. */
function compressedSize(output: Rolldown.OutputAsset | Rolldown.OutputChunk): number {
  const content = output.type === 'chunk' ? output.code : output.source
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

/** At the end, where it delays nothing: module scripts run when the page is read. */
function addData(html: string, json: string): string {
  const end = html.lastIndexOf('</body>')
  const slot = end < 0 ? html.length : end
  const block = `<script type="application/json" id="${prefetchElement}">${json}</script>\n`
  return html.slice(0, slot) + block + html.slice(slot)
}
