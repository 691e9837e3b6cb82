import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PrecachePlan } from '@firstpaint/core/precache'
import type { WorkerConfig } from '../worker/worker-config.ts'
import { FileMissing } from './build-errors.ts'
import { bundleKillWorker, bundleWorker } from './bundle-worker.ts'
import { injectConfig } from './inject-config.ts'
import { toWorkerConfig, type WorkerOptions } from './to-worker-config.ts'
import type { WorkerCode } from './worker-code.ts'

export interface BuildServiceWorkerOptions extends Omit<WorkerOptions, 'answersPages'> {
  /** Folder of the built site. */
  readonly dist: string
  /** Made from that folder as it is. */
  readonly plan: PrecachePlan
  /** Where the worker is written, from `dist`. Default `sw.js`; it must be at the root of what it is to answer. */
  readonly out?: string
  /** Caching at run time. Default none. */
  readonly recipes?: WorkerCode
  /** A worker of the app's own, bundled, with `__FIRSTPAINT_SW__` for its configuration. Default ours. */
  readonly code?: string
  /** Instead of all this, a worker that removes itself and its stores, when no old page needs them. Default false. */
  readonly kill?: boolean
}

export interface BuiltServiceWorker {
  /** Path of the file that was written. */
  readonly file: string
  readonly code: string
  readonly config: WorkerConfig
  /** Size as it is, and as gzip at level 9 makes it. */
  readonly bytes: number
  readonly gzip: number
}

/**
 * Writes the worker of a built site: one file, with everything it needs in it, since a worker whose parts arrive one by one
 * can be replaced by half of one.
 *
 * @throws FP_SW_FILE_MISSING, FP_SW_FILE_CHANGED, FP_SW_PAGE_MISSING, FP_SW_BUNDLER_MISSING
 */
export async function buildServiceWorker(options: BuildServiceWorkerOptions): Promise<BuiltServiceWorker> {
  const { dist, plan, out = 'sw.js', recipes, kill = false, ...settings } = options
  const contents = new Map<string, Uint8Array>()
  for (const { file } of kill ? [] : plan.entries) contents.set(file, await readSiteFile(dist, file))
  const answersPages = recipes?.answersPages ?? options.code !== undefined
  const named = kill ? { ...plan, entries: [] } : plan
  const config = toWorkerConfig(named, { ...(!kill && settings), answersPages }, (file) => contents.get(file)!)
  const code = kill ? bundleKillWorker() : (options.code ?? bundleWorker(recipes ?? { imports: '', routes: '[]' }))
  const injected = injectConfig(await code, config)
  const file = join(dist, out)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, injected)
  return {
    file,
    code: injected,
    config,
    bytes: Buffer.byteLength(injected),
    gzip: gzipSync(injected, { level: 9 }).length,
  }
}

async function readSiteFile(dist: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(dist, file))
  } catch (error) {
    throw FileMissing.because(error, file, dist)
  }
}
