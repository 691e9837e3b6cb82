import { DeployAssetChanged, ReleaseIncomplete } from './deploy-errors.ts'
import type { DeployStage, HeldObject, LiveStage, PreparedObject } from './deploy-object.ts'
import { releaseKey, storedKey } from './release-keys.ts'

/** `upload`: from the folder of the build. `copy`: within the bucket. `write`: a record, which the one who deploys makes. */
export type DeployStep =
  | { readonly action: 'upload'; readonly key: string; readonly object: PreparedObject }
  | { readonly action: 'copy'; readonly key: string; readonly from: string; readonly object: PreparedObject }
  | { readonly action: 'write'; readonly key: string }

export interface DeployPlan {
  /** One after the other; the steps of one stage in any order. Stages without a step are left out. */
  readonly stages: readonly { readonly stage: DeployStage; readonly steps: readonly DeployStep[] }[]
  readonly totals: {
    readonly uploads: number
    readonly copies: number
    /** What the bucket holds as it should be. */
    readonly skipped: number
    /** Bytes to upload. */
    readonly bytes: number
  }
}

export interface DeployFacts {
  readonly id: string
  readonly objects: readonly PreparedObject[]
  /** What lies in the bucket, by key below the prefix. */
  readonly held: ReadonlyMap<string, HeldObject>
}

const LIVE: readonly LiveStage[] = ['files', 'pages', 'entry', 'worker']

/**
 * What there is to do until a bucket serves a build, so that at every moment each page it serves finds all it names:
 * see {@link DeployStage} for the order. What is there already is left out, so a deploy that was cut short goes on
 * where it stopped. Nothing is deleted. The record of what is current is not part of the plan: it comes last, always.
 *
 * @throws FP_DELIVERY_ASSET_CHANGED where a hashed name would get other content.
 */
export function planDeploy({ id, objects, held }: DeployFacts): DeployPlan {
  const assets = objects.filter(({ stage }) => stage === 'assets')
  const live = objects.filter(({ stage }) => stage !== 'assets')
  for (const asset of assets) checkUnchanged(asset, held)
  const upload = (object: PreparedObject, key: string): readonly DeployStep[] =>
    isHeld(object, key, held) ? [] : [{ action: 'upload', key, object }]
  return assemble(objects.length + live.length, [
    { stage: 'assets', steps: assets.flatMap((object) => upload(object, object.key)) },
    { stage: 'stored', steps: live.flatMap((object) => upload(object, storedKey(id, object.key))) },
    { stage: 'release', steps: held.has(releaseKey(id)) ? [] : [{ action: 'write', key: releaseKey(id) }] },
    ...planSwitch({ id, objects, held }),
  ])
}

/**
 * What there is to do until a bucket serves a release that it knows: its pages and the other files whose names stay
 * are copied back to their places, in the order of a deploy.
 *
 * @throws FP_DELIVERY_RELEASE_INCOMPLETE when something of it is no longer there.
 */
export function planRollback({ id, objects, held }: DeployFacts): DeployPlan {
  const needed = objects.map(({ key, stage, bytes }) => ({ key: stage === 'assets' ? key : storedKey(id, key), bytes }))
  const missing = needed.filter(({ key, bytes }) => held.get(key)?.bytes !== bytes).map(({ key }) => key)
  if (missing.length > 0) throw ReleaseIncomplete(id, missing)
  return assemble(objects.filter(({ stage }) => stage !== 'assets').length, planSwitch({ id, objects, held }))
}

function planSwitch({ id, objects, held }: DeployFacts): DeployPlan['stages'] {
  return LIVE.map((stage) => ({
    stage,
    steps: objects
      .filter((object) => object.stage === stage && !isHeld(object, object.key, held))
      .map((object) => ({ action: 'copy', key: object.key, from: storedKey(id, object.key), object }) as const),
  }))
}

function assemble(needed: number, stages: DeployPlan['stages']): DeployPlan {
  const steps = stages.flatMap((stage) => stage.steps)
  const uploads = steps.filter((step) => step.action === 'upload')
  const copies = steps.filter(({ action }) => action === 'copy').length
  return {
    stages: stages.filter((stage) => stage.steps.length > 0),
    totals: {
      uploads: uploads.length,
      copies,
      skipped: needed - uploads.length - copies,
      bytes: uploads.reduce((sum, { object }) => sum + object.bytes, 0),
    },
  }
}

function isHeld(object: PreparedObject, key: string, held: ReadonlyMap<string, HeldObject>): boolean {
  return held.get(key)?.fingerprint === object.fingerprint
}

/** Variants may come out of another compressor; what they stand for may not change. */
function checkUnchanged({ key, headers, fingerprint }: PreparedObject, held: ReadonlyMap<string, HeldObject>): void {
  const before = held.get(key)?.fingerprint
  if (before === undefined || headers.some(([name]) => name === 'content-encoding')) return
  if (contentOf(before) !== contentOf(fingerprint)) throw DeployAssetChanged(key)
}

function contentOf(fingerprint: string): string {
  return fingerprint.split('.')[0]!
}
