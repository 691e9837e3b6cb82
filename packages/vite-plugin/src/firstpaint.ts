import type { Plugin } from 'vite'
import { createContext } from './context.ts'
import type { FirstpaintOptions } from './options.ts'
import { chunks } from './plugins/chunks.ts'
import { guard } from './plugins/guard.ts'
import { moduleGraph } from './plugins/module-graph.ts'
import { report } from './plugins/report.ts'
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
    options.stableChunks && stableChunks(),
    options.chunks && chunks(context),
    measured && styleMaps(context),
    measured && sourceMaps(context),
    options.graph && moduleGraph(context),
    options.report && report(context, options.report),
  ].filter((plugin) => plugin !== false)
}
