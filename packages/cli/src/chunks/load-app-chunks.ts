import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import {
  type ChunkFacts,
  type ChunkLockfile,
  type ChunkPlan,
  type ModuleGraph,
  placeInLockfile,
  planChunks,
  type PlanOptions,
} from '@firstpaint/core/chunks'
import { chunkPlaces, learnChunks, readLockfileFrom } from '@firstpaint/vite/chunks'
import type { CommandContext } from '../command.ts'
import { type LoadedConfig, loadConfig } from '../doctor/load-config.ts'
import { type PackageJson, readPackageJson } from '../project/read-package-json.ts'
import { ConfigUnloadable, FactsMissing } from './chunks-errors.ts'
import { factsName, readGraph, readStored } from './read-stored.ts'
import { staleSources } from './stale-sources.ts'

export interface LoadAppChunksOptions {
  /** Folder of the app, relative to the working directory. */
  readonly app: string
  /** Folder of what a build told, relative to the app, when it was named. */
  readonly dir: string | undefined
  /** Facts older than the sources will not do. */
  readonly fresh: boolean
}

/** All that the commands about chunks start from. */
export interface AppChunks {
  /** Absolute path of the app. */
  readonly app: string
  readonly manifest: PackageJson
  readonly config: LoadedConfig
  readonly facts: ChunkFacts
  readonly options: PlanOptions
  /** The plan of the last build; where there was none, what the lockfile or planning anew gives. */
  readonly plan: ChunkPlan
  /** `build`: stored by the last build; `learned`: just now, by a pass in memory. */
  readonly source: 'build' | 'learned'
  /** Modules and their imports; null when the build was told to write no graph. */
  readonly graph: ModuleGraph | null
  /** The graph of the last build, whose chunks may be the config's own; null when there was none. */
  readonly built: ModuleGraph | null
  readonly lockfile: { readonly path: string; readonly shown: string; readonly content: ChunkLockfile | null }
  /** What to know when reading the answer, in sentences. */
  readonly notes: readonly string[]
}

/**
 * What is known of an app's chunks: from the last build's files, or learned in memory where there are none or, when `fresh`
 * is asked for, where sources changed since.
 *
 * @throws FP_CHUNK_FACTS_MISSING, FP_CHUNK_FACTS_INVALID, FP_CONFIG_UNLOADABLE, and what reading a project throws.
 */
export async function loadAppChunks(options: LoadAppChunksOptions, context: CommandContext): Promise<AppChunks> {
  const app = resolve(context.cwd, options.app)
  const { content: manifest } = readPackageJson(app, options.app)
  const config = await loadConfig(app)
  const places = config.state === 'loaded' ? chunkPlaces(config.resolved) : undefined
  const dir = options.dir === undefined ? (places?.dir ?? join(app, '.firstpaint')) : resolve(app, options.dir)
  const path = places?.lockfile ?? join(app, 'firstpaint.chunks.json')
  if (options.dir !== undefined && !existsSync(join(dir, factsName)))
    throw FactsMissing(relative(context.cwd, join(dir, factsName)))

  const root = config.state === 'loaded' ? config.resolved.root : app
  const reading = await readLockfileFrom(path)
  const lockfile = { path, shown: relative(context.cwd, path), content: reading.lockfile }
  const shared = { app, manifest, config, lockfile }
  const stored = await readStored(dir, context.cwd)
  const stale = stored === undefined ? [] : await staleSources({ ...stored, app, root })
  if (stored !== undefined && (stale.length === 0 || !options.fresh)) {
    const notes = [...reading.warnings, ...(stale.length === 0 ? [] : [staleNote(stale)])]
    return { ...shared, ...stored, built: stored.graph, source: 'build', notes }
  }

  const why = stored === undefined ? 'No planned build is stored' : 'Sources changed since the last build'
  context.say(context.style.colours.dim(`${why}; learning the app in memory …`))
  if (config.state !== 'loaded') {
    const problem =
      config.state === 'broken' ? String((config.error as Error).message) : `its state is ${config.state}.`
    throw ConfigUnloadable(options.app, problem)
  }
  const { facts, graph, options: planOptions, warnings } = await learnChunks(config.resolved, Date.now())
  const plan =
    lockfile.content === null
      ? planChunks(facts, planOptions)
      : placeInLockfile(facts, lockfile.content, { ...planOptions, measureDrift: false }).plan
  return {
    ...shared,
    facts,
    options: planOptions,
    plan,
    graph,
    built: await readGraph(dir, context.cwd),
    source: 'learned',
    notes: [...reading.warnings, ...warnings],
  }
}

function staleNote(stale: readonly string[]): string {
  const more = stale.length > 1 ? ` and ${stale.length - 1} more` : ''
  return `${stale[0]}${more} changed since the last build: this is about that build. Build again for what is true now.`
}
