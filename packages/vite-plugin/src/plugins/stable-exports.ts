import type { Plugin } from 'vite'
import { ExportRenamer } from '../adapters/rename-exports.ts'
import { splittingOption } from '../adapters/splitting-option.ts'
import type { ResolvedChunksOptions } from '../chunks/chunks-options.ts'
import type { Context } from '../context.ts'
import { inRealBuild, isBrowserEnvironment, isSiteBuild } from '../site-build.ts'

/**
 * Gives what chunks export to each other names that stay from build to build, where chunks are planned and find each other by
 * an import map: there a chunk is a new file only if its own text has changed, and names that Rolldown counts out (`t`, `n`,
 * `r`) change in most chunks when one chunk exports a name more. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 *
 * @see https://rolldown.rs/reference/OutputOptions.minifyInternalExports
 */
export function stableExports({ build }: Context, { strategy }: ResolvedChunksOptions): Plugin {
  let renamer: ExportRenamer | undefined
  return {
    name: 'firstpaint:stable-exports',
    apply: inRealBuild,
    applyToEnvironment: isBrowserEnvironment,
    outputOptions(options) {
      renamer = undefined
      const isOurs = strategy !== 'vite-default' && splittingOption(options) === undefined
      const { chunkImportMap } = build.config.build
      if (!isOurs || !chunkImportMap || options.minifyInternalExports !== undefined) return null
      if (!isSiteBuild(this.environment.getTopLevelConfig())) return null
      renamer = new ExportRenamer()
      return { ...options, minifyInternalExports: false }
    },
    renderChunk: {
      order: 'post',
      handler(code, chunk, _options, { chunks }) {
        const renamed = renamer?.rename(code, chunk, chunks)
        return renamed == null ? null : { code: renamed, map: null }
      },
    },
  }
}
