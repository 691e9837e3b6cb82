import type { ImageFacts, ImageRequest, PlannedVariant, VariantPlan } from '@firstpaint/core/images'
import { encodeAnimation } from '../encode/encode-animation.ts'
import { encodeGainMap } from '../encode/encode-gain-map.ts'
import { encodeVariant } from '../encode/encode-variant.ts'
import type { SharpEncoding } from '../encode/sharp-output.ts'
import type { PreparedReference, QualityMetric } from '../metric/quality-metric.ts'
import type { MadeVariant } from '../optimized-files.ts'
import type { Raster } from '../source/raster.ts'
import { EncodingTrials } from './encoding-trials.ts'
import { makeVariant, type SearchHistory } from './make-variant.ts'
import { memoKey } from './memo-key.ts'
import type { TrialMemo } from './trial-memo.ts'

export interface MakeVariantsOptions {
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, hex. */
  readonly source: string
  readonly facts: ImageFacts
  readonly request: ImageRequest
  readonly plan: VariantPlan
  /** By width; emptied on the way. */
  readonly rasters: Map<number, Raster>
  readonly metric: QualityMetric
  readonly memo?: TrialMemo
  readonly signal?: AbortSignal
}

/**
 * Makes all planned variants, from the narrowest: there a search costs least, and each width tells the next where to
 * begin. The reference of a width is made ready once for all its formats.
 */
export async function makeVariants(options: MakeVariantsOptions): Promise<readonly MadeVariant[]> {
  const { plan, rasters } = options
  const history: SearchHistory = new Map()
  const made = new Map<PlannedVariant, MadeVariant>()
  for (const width of new Set(plan.variants.map((variant) => variant.width).toSorted((a, b) => a - b))) {
    const variants = plan.variants.filter((variant) => variant.width === width)
    const raster = rasters.get(width)
    rasters.delete(width)
    await makeWidth({ ...options, variants, raster, history, made })
  }
  return plan.variants.flatMap((planned) => made.get(planned) ?? [])
}

interface WidthWork extends MakeVariantsOptions {
  readonly variants: readonly PlannedVariant[]
  readonly raster: Raster | undefined
  readonly history: SearchHistory
  readonly made: Map<PlannedVariant, MadeVariant>
}

async function makeWidth(work: WidthWork): Promise<void> {
  const { raster, metric, request, memo, signal } = work
  let reference: PreparedReference | undefined
  try {
    for (const planned of work.variants) {
      const trials = new EncodingTrials({
        encode: (encoding) => encodeAs(encoding, planned, work),
        reference: () => (reference ??= metric.prepare(raster!)),
        channels: raster?.channels ?? 3,
        memoKey: memoKey({ ...work, planned }),
        ...(memo !== undefined && { memo }),
        ...(signal !== undefined && { signal }),
      })
      const { target } = request
      work.made.set(planned, await makeVariant({ planned, target, trials, history: work.history }))
    }
  } finally {
    reference?.free()
  }
}

function encodeAs(encoding: SharpEncoding, { width, height }: PlannedVariant, work: WidthWork): Promise<Uint8Array> {
  const { bytes, facts, request, plan, raster } = work
  const isCropped = plan.crop.width !== facts.width || plan.crop.height !== facts.height
  const crop = isCropped ? { position: request.position } : {}
  if (raster === undefined && encoding.format === 'webp') {
    return encodeAnimation({ source: bytes, width, height, encoding, ...crop })
  }
  // libultrahdr's gain map cannot follow a crop that looks at the picture.
  const follows = !isCropped || (request.position !== 'attention' && request.position !== 'entropy')
  if (encoding.format === 'jpeg' && facts.gainMap && request.gainMap && follows) {
    return encodeGainMap({ source: bytes, width, height, quality: encoding.quality, ...crop })
  }
  return encodeVariant(raster!, encoding)
}
