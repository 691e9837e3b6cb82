import type { ImageRequest, PlannedVariant, VariantPlan } from '@firstpaint/core/images'
import { PIPELINE_VERSION } from '../cache/pipeline-version.ts'
import { encoderVersions } from '../encode/encoder-versions.ts'
import type { QualityMetric } from '../metric/quality-metric.ts'

export interface MemoKeyParts {
  /** SHA-256 of the source, hex. */
  readonly source: string
  readonly request: ImageRequest
  readonly plan: VariantPlan
  readonly planned: PlannedVariant
  readonly metric: QualityMetric
}

/** All that the score and the bytes of a trial depend on beside its encoding; the target is not among it. */
export function memoKey({ source, request, plan, planned, metric }: MemoKeyParts): string {
  const { position, wideGamut, gainMap } = request
  const { width, height } = planned
  return JSON.stringify([
    PIPELINE_VERSION,
    encoderVersions(),
    metric.name,
    source,
    { crop: plan.crop, position, wideGamut, gainMap, width, height },
  ])
}
