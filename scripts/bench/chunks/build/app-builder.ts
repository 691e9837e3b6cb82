import { join } from 'node:path'
import type { App } from '../app.ts'
import type { PlannedEdit } from '../planned-edit.ts'
import { isOurs, type StrategyName } from '../strategy-name.ts'
import { openBuildCache } from './build-cache.ts'
import type { BuildJob, BuildOutcome } from './build-job.ts'
import { startBuilder } from './builder-process.ts'
import type { PackageBytes } from './strategy-output.ts'

export interface BuildRequest {
  readonly strategy: StrategyName | 'exact'
  readonly edit?: PlannedEdit | null
  readonly lockfile?: string | null
  readonly profile?: string | null
  readonly packageBytes?: PackageBytes
  readonly chunkSplit?: string | null
}

/** Builds one app, over and over; what was built before is not built again. */
export interface AppBuilder {
  build(request: BuildRequest): Promise<BuildOutcome & { readonly cached: boolean }>
  close(): void
}

export interface AppBuilderOptions {
  readonly app: App
  /** Absolute path of a folder outside of any app. */
  readonly cacheDir: string
  /** Builds anew what is in the cache. */
  readonly fresh: boolean
}

export function createAppBuilder({ app, cacheDir, fresh }: AppBuilderOptions): AppBuilder {
  const cache = openBuildCache(join(cacheDir, 'builds'))
  const builder = startBuilder({ root: app.root, sizes: join(cacheDir, 'sizes.json') })
  return {
    async build({ strategy, edit = null, lockfile = null, profile = null, packageBytes = {}, chunkSplit = null }) {
      const job: BuildJob = {
        root: app.root,
        configFile: app.configFile,
        vite: app.vite,
        strategy,
        packageBytes: strategy === 'granular' ? packageBytes : {},
        edit,
        lockfile,
        profile,
        chunkSplit,
        scratch: join(cacheDir, `scratch-${process.pid}`),
      }
      // Our plans follow from the repository's past, too; the others from the files alone.
      const state = isOurs(strategy) ? `${app.state} ${app.commit}` : app.state
      const known = fresh ? null : cache.get(job, state)
      if (known !== null) return { ...known, cached: true }
      const outcome = await builder.build(job)
      cache.set(job, state, outcome)
      return { ...outcome, cached: false }
    },
    close: () => builder.close(),
  }
}
