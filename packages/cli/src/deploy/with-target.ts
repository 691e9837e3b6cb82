import { type Bucket, type DeployProgress, openBucket } from '@firstpaint/delivery/deploy'
import { openPurger, type Purger } from '@firstpaint/delivery/purge'
import type { CommandContext } from '../command.ts'
import { createProgress } from '../output/progress.ts'
import { interruptible } from './interruptible.ts'
import type { TargetSettings } from './target-options.ts'

/** What deploys and rollbacks take besides what they deploy. */
export interface Target {
  readonly bucket: Bucket
  readonly purger?: Purger
  readonly concurrency: number
  readonly unlock: boolean
  readonly dryRun: boolean
  readonly signal: AbortSignal
  readonly onProgress: DeployProgress
}

/** Opens bucket and CDN, and runs work on them with progress, and with Ctrl-C ending it between two steps. */
export async function withTarget<T>(
  settings: TargetSettings,
  { env, say, ...context }: CommandContext,
  work: (target: Target) => Promise<T>,
): Promise<T> {
  const { to, endpoint, region, purge, purgeBy, site, concurrency, unlock, dryRun } = settings
  const bucket = await openBucket(to, { env, ...(endpoint && { endpoint }), ...(region && { region }) })
  const purger = purge === undefined ? undefined : await openPurger(purge, { env, by: purgeBy, ...(site && { site }) })
  const progress = createProgress('Writing', { env, ...context })
  try {
    return await interruptible(
      (signal) =>
        work({
          bucket,
          ...(purger && { purger }),
          concurrency,
          unlock,
          dryRun,
          signal,
          onProgress: (done, total, label) => progress.update(done, total, label),
        }),
      () => {
        progress.end()
        say('Stopping when what is under way is done …')
      },
    )
  } finally {
    progress.end()
  }
}
