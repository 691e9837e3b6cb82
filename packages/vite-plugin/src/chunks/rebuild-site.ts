import type { ChunkFacts, ChunkNode, ChunkPlan, ModuleGraph } from '@firstpaint/core/chunks'
import type { ResolvedConfig, Rolldown } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import { moduleIds } from '../adapters/module-ids.ts'
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
  const named = chunkImportMap && config.plugins.some(({ name }) => name === 'firstpaint:stable-chunks')
  let idOf: (rawId: string) => string = (rawId) => rawId
  let graph: ModuleGraph | undefined
  const rendered = new RenderedChunks()
  const { output: files } = await nestedBuild({
    config,
    build: { sourcemap, chunkImportMap },
    plugin: {
      outputOptions: (options) =>
        planned === null
          ? options
          : { ...options, codeSplitting: toCodeSplitting({ planned: () => planned, idOf: (rawId) => idOf(rawId) }) },
      renderStart() {
        rendered.start()
        idOf = moduleIds([...this.getModuleIds()], root)
      },
      renderChunk(_code, _chunk, _options, meta) {
        rendered.see(() => meta.chunks, idOf)
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
