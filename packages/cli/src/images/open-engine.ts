import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  collectDaily,
  createImageEngine,
  type ImageEngine,
  type ImageOrder,
  type ImageOutcome,
  openStore,
  optimizeImages,
  queueImageJobs,
  reportProgress,
} from '@firstpaint/images/build'
import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import type { CommandContext } from '../command.ts'
import type { ImagesSettings } from './images-settings.ts'

export type ToldOutcome = ImageOutcome & {
  /** Nothing had to be encoded. */
  readonly cached: boolean
}

/** The engine of one command: where it keeps its work and tells how far it is. */
export interface OpenedEngine {
  readonly engine: ImageEngine
  /** Here, or by the workers of a queue. The outcomes come in the order of the list. */
  optimize(orders: readonly ImageOrder[]): Promise<readonly ToldOutcome[]>
  close(): Promise<void>
}

type EngineSettings = Pick<ImagesSettings, 'store' | 'workers' | 'redis'>

/** @param root Folder of the sources. */
export async function openEngine(
  settings: EngineSettings,
  root: string,
  context: CommandContext,
): Promise<OpenedEngine> {
  const { env, stderr, now } = context
  const folder = cacheFolder(context)
  const warn = (warning: Error): void =>
    void stderr.write(`${isFirstpaintError(warning) ? formatError(warning) : warning.message}\n`)
  const store = await openStore(settings.store ?? folder, { env, warn })
  const progress = reportProgress({ stream: stderr, now })
  const shared = { store, root, manifest: join(folder, 'sources'), onProgress: progress.update, warn }
  const engine = createImageEngine({
    ...shared,
    ...(settings.workers !== undefined && { workers: settings.workers }),
  })
  return {
    engine,
    optimize: async (orders) => {
      try {
        const cached = await whichAreCached(engine, orders)
        const outcomes =
          settings.redis === undefined
            ? await optimizeImages(orders, { engine })
            : await queueImageJobs(orders, { ...shared, redis: settings.redis })
        return outcomes.map((outcome, at) => ({ ...outcome, cached: cached.has(at) }))
      } finally {
        progress.finish()
      }
    },
    close: async () => {
      await engine.close()
      await collectDaily({ store: settings.store ?? folder, inUse: engine.stats().keys, now, warn })
      await store.close()
    },
  }
}

/** By index. What cannot even be looked at fails again, and is told, when it is made. */
async function whichAreCached(engine: ImageEngine, orders: readonly ImageOrder[]): Promise<ReadonlySet<number>> {
  const cached = new Set<number>()
  for (const [at, { source, request }] of orders.entries()) {
    if ((await engine.find(source, request).catch(() => undefined)) !== undefined) cached.add(at)
  }
  return cached
}

/** In a project, where its tools keep such things; elsewhere where the user's programs do: encoding takes long. */
function cacheFolder({ cwd, env }: CommandContext): string {
  if (existsSync(join(cwd, 'node_modules'))) return join(cwd, 'node_modules/.cache/firstpaint/images')
  return join(env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.cache'), 'firstpaint/images')
}
