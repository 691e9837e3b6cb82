import { join, resolve } from 'node:path'
import type { ChunkFacts, ModuleGraph, PlanOptions } from '@firstpaint/core/chunks'
import type { ResolvedConfig } from 'vite'
import type { ResolvedOptions } from '../options.ts'
import { ownOptions } from '../own-options.ts'
import { exactPass } from './exact-pass.ts'
import { gatherChunkFacts } from './gather-chunk-facts.ts'
import { resolveChunksOptions } from './resolve-chunks-options.ts'
import { toPlanOptions } from './to-plan-options.ts'

/** What planning needs to know of an app, learned without writing a site. */
export interface LearnedChunks {
  readonly facts: ChunkFacts
  /** Of the exact pass. */
  readonly graph: ModuleGraph
  /** Pins and promises of `firstpaint({ chunks: … })`, where the config has it. */
  readonly options: PlanOptions
  /** What is wrong with what the user gave, in sentences. */
  readonly warnings: readonly string[]
}

/** Where `firstpaint()` keeps what a build tells, and the plan: absolute paths, from the options in the config. */
export interface ChunkPlaces {
  readonly dir: string
  readonly lockfile: string
}

/** @param config A Vite config; without `firstpaint()` in it, the defaults are taken. */
export function chunkPlaces(config: ResolvedConfig): ChunkPlaces {
  const own = ownOptions(config)
  return {
    dir: resolve(config.root, own?.dir ?? '.firstpaint'),
    lockfile: resolve(config.root, chunksOptions(own).lockfile),
  }
}

/**
 * Learns what a planned build would learn, by the same extra pass in memory: nothing of the site is written. Works for
 * apps without `firstpaint()`, too, which is how to see what it would do for one.
 *
 * @param config As `resolveConfig` of the app's Vite gives it, for `build`.
 * @param now Milliseconds since 1970, to judge the field profile's age by.
 * @throws FP_CHUNKS_PIN_NOTHING, FP_ROUTE_MODULE_UNKNOWN, and what the app's own build throws.
 */
export async function learnChunks(config: ResolvedConfig, now: number): Promise<LearnedChunks> {
  const options = chunksOptions(ownOptions(config))
  const graph = await exactPass(config)
  const cacheDir = join(chunkPlaces(config).dir, 'cache')
  const { facts, warnings } = await gatherChunkFacts({ graph, root: config.root, cacheDir, options, now })
  return { facts, graph, options: toPlanOptions(facts, options), warnings }
}

function chunksOptions(own: ResolvedOptions | undefined): Exclude<ResolvedOptions['chunks'], false> {
  return own?.chunks || (resolveChunksOptions(true) as Exclude<ResolvedOptions['chunks'], false>)
}
