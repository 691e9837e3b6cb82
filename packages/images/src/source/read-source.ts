import {
  classifyContent,
  type ImageFacts,
  type ImageRequest,
  measurePixels,
  type Placeholder,
  type VariantPlan,
} from '@firstpaint/core/images'
import { makePlaceholder } from '../placeholder/make-placeholder.ts'
import { createCascade } from './create-cascade.ts'
import { decodeSource } from './decode-source.ts'
import type { Raster } from './raster.ts'
import type { SourceName } from './source-errors.ts'

export interface ReadSourceOptions extends SourceName {
  readonly facts: ImageFacts
  readonly request: ImageRequest
  /** Says which sizes are wanted. */
  readonly plan: VariantPlan
  readonly limitPixels?: number
}

/** All that is taken from a source's pixels. */
export interface ReadSource {
  /** With what only pixels tell: whether anything shows through, and what the picture is made of. */
  readonly facts: ImageFacts
  readonly placeholder: Placeholder
  /** By width. */
  readonly rasters: Map<number, Raster>
}

/** Decodes a source once and takes everything from it; the decoded picture, the largest thing there is, is let go. */
export async function readSource(bytes: Uint8Array, options: ReadSourceOptions): Promise<ReadSource> {
  const { plan, request } = options
  const sizes = plan.variants.toSorted((a, b) => b.width - a.width)
  const decoded = await decodeSource(bytes, {
    ...options,
    crop: plan.crop,
    largest: sizes[0]?.width ?? 1,
    deep: request.formats.includes('avif'),
  })
  const rasters = new Map<number, Raster>()
  // An animation is scaled frame by frame when it is encoded.
  if (options.facts.pages === 1) {
    const cascade = createCascade(decoded)
    for (const { width, height } of sizes) rasters.set(width, await cascade.at({ width, height }))
  }
  return {
    facts: { ...options.facts, alpha: decoded.channels === 4, content: classifyContent(measurePixels(decoded)) },
    placeholder: await makePlaceholder(decoded, request.placeholder),
    rasters,
  }
}
