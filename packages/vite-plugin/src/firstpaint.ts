import type { Plugin } from 'vite'
import { createContext } from './context.ts'
import type { FirstpaintOptions } from './options.ts'
import { chunkReport } from './plugins/chunk-report.ts'
import { chunks } from './plugins/chunks.ts'
import { csp } from './plugins/csp.ts'
import { guard } from './plugins/guard.ts'
import { moduleGraph } from './plugins/module-graph.ts'
import { recover } from './plugins/recover.ts'
import { report } from './plugins/report.ts'
import { routePreload } from './plugins/route-preload.ts'
import { sourceMaps } from './plugins/source-maps.ts'
import { stableChunks } from './plugins/stable-chunks.ts'
import { styleMaps } from './plugins/style-maps.ts'
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
    // Before whatever works on the bundle: it may put another in its place.
    options.chunks && chunks(context, options.chunks),
    options.stableChunks && stableChunks(context),
    options.preload && (options.chunks === false || options.chunks.preload) && routePreload(context),
    options.recover && recover(context),
    (options.stableChunks || options.preload || options.recover) && csp(context),
    measured && styleMaps(context),
    measured && sourceMaps(context),
    options.graph && moduleGraph(context),
    options.chunks && options.report && chunkReport(context),
    options.report && report(context, options.report),
  ].filter((plugin) => plugin !== false)
}
