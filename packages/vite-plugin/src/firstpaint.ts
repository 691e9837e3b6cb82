import type { Plugin } from 'vite'
import { type Context, createContext } from './context.ts'
import type { FirstpaintOptions } from './options.ts'
import { budgets } from './plugins/budgets.ts'
import { chunkReport } from './plugins/chunk-report.ts'
import { chunks } from './plugins/chunks.ts'
import { csp } from './plugins/csp.ts'
import { delivery } from './plugins/delivery.ts'
import { createImageProject } from './images/image-project.ts'
import type { DevImage } from './images/dev-images.ts'
import { guard } from './plugins/guard.ts'
import { imageHtml } from './plugins/image-html.ts'
import { imageImports } from './plugins/image-imports.ts'
import { imageRemote } from './plugins/image-remote.ts'
import { imageReport } from './plugins/image-report.ts'
import { imageServer } from './plugins/image-server.ts'
import { imageSlots } from './plugins/image-slots.ts'
import { imageStyles } from './plugins/image-styles.ts'
import { imageTypes } from './plugins/image-types.ts'
import { moduleGraph } from './plugins/module-graph.ts'
import { moduleMap } from './plugins/module-map.ts'
import { prefetchModulePlugin } from './plugins/prefetch-module.ts'
import { prefetchPlan } from './plugins/prefetch-plan.ts'
import { recover } from './plugins/recover.ts'
import { report } from './plugins/report.ts'
import { routePreload } from './plugins/route-preload.ts'
import { serviceWorker } from './plugins/service-worker.ts'
import { serviceWorkerDev } from './plugins/service-worker-dev.ts'
import { sourceMaps } from './plugins/source-maps.ts'
import { stableChunks } from './plugins/stable-chunks.ts'
import { stableExports } from './plugins/stable-exports.ts'
import { stableNames } from './plugins/stable-names.ts'
import { styleMaps } from './plugins/style-maps.ts'
import type { ResolvedImagesOptions } from './images/images-options.ts'
import { resolveOptions } from './resolve-options.ts'

/**
 * Firstpaint for Vite: one line in `vite.config.ts`, last in the list of plugins.
 *
 * Returns small plugins named `firstpaint:<file>`, in the order in which they work: first what shapes the build, then
 * what reads it. A part that is switched off is not in the list.
 *
 * @throws FP_OPTIONS_NOT_OBJECT, FP_OPTION_UNKNOWN, FP_OPTION_INVALID at once; FP_PLUGIN_TWICE and FP_DIR_OUTSIDE when
 * Vite has resolved its configuration.
 * @example
 * export default defineConfig({ plugins: [react(), firstpaint()] })
 */
export function firstpaint(user?: FirstpaintOptions): Plugin[] {
  const options = resolveOptions(user)
  const context = createContext(options)
  const measured = options.graph || options.report !== false
  return [
    guard(context),
    ...(options.images ? imagePlugins(context, options.images) : []),
    prefetchModulePlugin(),
    // Before the chunks, which are a setting of the output that an app with chunks of its own has, too.
    options.chunks && options.stableChunks && stableExports(context, options.chunks),
    // Before whatever works on the bundle: it may put another in its place.
    options.chunks && chunks(context, options.chunks),
    options.stableChunks && stableChunks(context),
    options.preload && (options.chunks === false || options.chunks.preload) && routePreload(context),
    options.preload && prefetchPlan(context),
    options.recover && recover(context),
    (options.stableChunks || options.preload || options.recover) && csp(context),
    options.delivery &&
      options.delivery.dictionaryStableNames &&
      stableNames(context, {
        mode: options.delivery.dictionaryStableNames,
        summary: options.delivery.summary,
      }),
    measured && styleMaps(context),
    measured && sourceMaps(context),
    options.graph && moduleGraph(context),
    options.chunks && options.report && chunkReport(context),
    options.report && report(context, options.report),
    // When everything that tells has told.
    options.budgets !== false && budgets(context, options.budgets),
    options.serviceWorker && serviceWorkerDev(options.serviceWorker),
    // On the site as all others have left it, and before it is compressed.
    options.serviceWorker && serviceWorker(context, options.serviceWorker),
    // When the pages name their release.
    measured && moduleMap(context),
    // Last: it works on the site as all others have left it.
    options.delivery && delivery(context, options.delivery),
  ].filter((plugin) => plugin !== false)
}

/** These take part in builds in memory, too: the app must be the same there. */
function imagePlugins(context: Context, images: ResolvedImagesOptions): Plugin[] {
  const project = createImageProject({
    options: images,
    dir: context.options.dir,
    profile: context.options.chunks ? context.options.chunks.profile : null,
  })
  const served = new Map<string, DevImage>()
  return [
    imageRemote(project),
    imageImports(project, served),
    imageServer(project, served),
    images.slots && imageSlots(context, served),
    images.html && imageHtml(project, served),
    images.css && imageStyles(project),
    imageTypes(context, project),
    imageReport(context, project),
  ].filter((plugin) => plugin !== false)
}
