import { createHash } from 'node:crypto'
import { type ImageRequest, type ImageVariant, planVariants, pruneVariants } from '@firstpaint/core/images'
import { settleSharp } from './encode/settle-sharp.ts'
import type { QualityMetric } from './metric/quality-metric.ts'
import { ssimulacra2 } from './metric/ssimulacra2.ts'
import type { MadeVariant, OptimizedFiles } from './optimized-files.ts'
import { makeVariants } from './search/make-variants.ts'
import type { TrialMemo } from './search/trial-memo.ts'
import { inspectImage } from './source/inspect-image.ts'
import { isUnreadAnimation } from './source/is-unread-animation.ts'
import { readSource } from './source/read-source.ts'
import type { SourceName } from './source/source-errors.ts'
import { optimizeDrawing } from './svg/optimize-drawing.ts'
import { passSource } from './strip/pass-source.ts'

export interface OptimizeImageOptions extends SourceName {
  readonly bytes: Uint8Array
  readonly request: ImageRequest
  /**
   * What scores the variants. One after the other: an instance is not for several images at once.
   *
   * @default SSIMULACRA2, one instance for all calls of this thread
   */
  readonly metric?: QualityMetric
  /** @default none: every encode is made */
  readonly memo?: TrialMemo
  /** @default 100 million pixels, of all frames together */
  readonly limitPixels?: number
  readonly signal?: AbortSignal
}

let sharedMetric: QualityMetric | undefined

/**
 * One source, decoded once, made into everything a request asks for: every lossy variant at the target score, nothing
 * larger than the source. The same bytes and request give the same files under one version of the encoders.
 *
 * @throws FP_IMAGES_EMPTY, FP_IMAGES_FORMAT_UNKNOWN, FP_IMAGES_TOO_LARGE, FP_IMAGES_CORRUPT, FP_IMAGES_UNDECODABLE,
 *   FP_IMAGES_SVG_SCRIPT; each names the file and who asked for it. The signal's reason when it is aborted.
 */
export async function optimizeImage(options: OptimizeImageOptions): Promise<OptimizedFiles> {
  const { bytes, request } = options
  settleSharp()
  const header = await inspectImage(bytes, options)
  options.signal?.throwIfAborted()
  if (header.format === 'svg') return await optimizeDrawing(header, options)

  const sizes = planVariants(header, request)
  const { facts, placeholder, rasters } = await readSource(bytes, { ...options, facts: header, plan: sizes })
  const plan = planVariants(facts, request)
  const made = await makeVariants({
    ...options,
    source: createHash('sha256').update(bytes).digest('hex'),
    facts,
    plan: isUnreadAnimation(facts) ? { ...plan, variants: [] } : plan,
    rasters,
    metric: options.metric ?? (sharedMetric ??= ssimulacra2()),
  })
  const source = plan.passthrough ? passSource(bytes, facts) : undefined
  const pruned = pruneVariants({
    made: made.map(({ variant }) => variant),
    ...(source !== undefined && { source: source.variant }),
  })
  return {
    image: { facts, variants: pruned.variants, dropped: [...plan.dropped, ...pruned.dropped], placeholder },
    files: filesOf(pruned.variants, source === undefined ? made : [...made, source]),
  }
}

function filesOf(variants: readonly ImageVariant[], made: readonly MadeVariant[]): ReadonlyMap<string, Uint8Array> {
  const kept = new Set(variants.map(({ hash }) => hash))
  return new Map(
    made.filter(({ variant }) => kept.has(variant.hash)).map(({ variant, bytes }) => [variant.hash, bytes]),
  )
}
