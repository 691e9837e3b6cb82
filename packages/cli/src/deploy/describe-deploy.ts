import type { DeployResult } from '@firstpaint/delivery/deploy'

/** What `--json` prints for a deploy or rollback, and what is rendered from. */
export interface DeployView {
  readonly to: string
  readonly release: string
  readonly dryRun: boolean
  /** The release that was served before; null for none, or when nothing was done. */
  readonly before: string | null
  readonly stages: readonly {
    readonly stage: string
    readonly steps: readonly { readonly action: string; readonly key: string; readonly bytes: number }[]
  }[]
  readonly totals: DeployResult['plan']['totals']
  /** Headers of the manifest that a bucket cannot send. */
  readonly droppedHeaders: readonly string[]
  /** Whether the bucket keeps two deploys apart; null for a dry run. */
  readonly locked: boolean | null
  readonly purge: PurgeView | null
}

export interface PurgeView {
  readonly place: string
  /** Tags or addresses; 0 when nothing had changed or all was done before. */
  readonly items: number
  readonly by: 'tag' | 'url' | null
  readonly uncovered: readonly string[]
  readonly error: { readonly code: string; readonly message: string; readonly hint: string | null } | null
}

export function describeDeploy(result: DeployResult & { readonly to: string }): DeployView {
  const { to, id, plan, dropped, served } = result
  return {
    to,
    release: id,
    dryRun: served === undefined,
    before: served?.before ?? null,
    stages: plan.stages.map(({ stage, steps }) => ({
      stage,
      steps: steps.map((step) => ({
        action: step.action,
        key: step.key,
        bytes: step.action === 'upload' ? step.object.bytes : 0,
      })),
    })),
    totals: plan.totals,
    droppedHeaders: dropped,
    locked: served?.locked ?? null,
    purge: describePurge(served),
  }
}

function describePurge(served: DeployResult['served']): PurgeView | null {
  if (served?.purge === undefined) return null
  const { place, plan, error } = served.purge
  return {
    place,
    items: plan?.batches.flat().length ?? 0,
    by: plan?.by ?? null,
    uncovered: plan?.uncovered ?? [],
    error: error ? { code: error.code, message: error.message, hint: error.hint ?? null } : null,
  }
}
