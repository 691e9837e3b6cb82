import type { ChunkFacts, ChunkNode, ChunkPlan, ModuleGraph } from '@firstpaint/core/chunks'
import type { ResolvedConfig, Rolldown } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import { moduleIds } from '../adapters/module-ids.ts'
import { ExportRenamer } from '../adapters/rename-exports.ts'
import { RenderedChunks } from '../adapters/rendered-chunks.ts'
import { toCodeSplitting } from '../adapters/to-code-splitting.ts'
import { nameChunks } from '../import-map/name-chunks.ts'
import { nestedBuild } from './nested-build.ts'

export interface PlanToBuild {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
}

export interface RebuiltSite {
  readonly files: Rolldown.RolldownOutput['output']
  readonly graph: ModuleGraph
  /** The chunks before Vite took any away. */
  readonly rendered: readonly ChunkNode[]
}

/** Builds the same site again in memory with other chunks: those of a plan, or Vite's own when it is null. */
export async function rebuildSite(config: ResolvedConfig, planned: PlanToBuild | null): Promise<RebuiltSite> {
  const { root } = config
  const { sourcemap, chunkImportMap } = config.build
  const has = (plugin: string): boolean => config.plugins.some(({ name }) => name === `firstpaint:${plugin}`)
  const named = chunkImportMap && has('stable-chunks')
  const renames = planned !== null && chunkImportMap && has('stable-exports')
  let renamer: ExportRenamer | undefined
  let idOf: (rawId: string) => string = (rawId) => rawId
  let graph: ModuleGraph | undefined
  const rendered = new RenderedChunks()
  const { output: files } = await nestedBuild({
    config,
    build: { sourcemap, chunkImportMap },
    plugin: {
      outputOptions(options) {
        if (planned === null) return options
        const codeSplitting = toCodeSplitting({ planned: () => planned, idOf: (rawId) => idOf(rawId) })
        // As the build it replaces does.
        if (!renames || options.minifyInternalExports !== undefined) return { ...options, codeSplitting }
        renamer = new ExportRenamer()
        return { ...options, codeSplitting, minifyInternalExports: false }
      },
      renderStart() {
        rendered.start()
        idOf = moduleIds([...this.getModuleIds()], root)
      },
      renderChunk(code, chunk, _options, meta) {
        rendered.see(() => meta.chunks, idOf)
        const renamed = renamer?.rename(code, chunk, meta.chunks)
        return renamed == null ? null : { code: renamed, map: null }
      },
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          // As the build it replaces would do; only here is the place of each hash known.
          if (named) nameChunks(bundle)
          graph = fromBundle({ source: this, bundle, root })
        },
      },
    },
  })
  if (graph === undefined) throw new Error('The nested build ended without a bundle.')
  return { files, graph, rendered: rendered.without(graph.chunks) }
}
