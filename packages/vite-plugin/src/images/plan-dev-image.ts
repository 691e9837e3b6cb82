import {
  type ImageFacts,
  type ImageRequest,
  type OptimizedImage,
  type Placeholder,
  planVariants,
} from '@firstpaint/core/images'

export interface DevImageInput {
  readonly facts: ImageFacts
  readonly request: ImageRequest
  readonly placeholder: Placeholder
}

/** An image as it will be, as far as its header tells: nothing is encoded before a browser asks for it. */
export function planDevImage({ facts, request, placeholder }: DevImageInput): OptimizedImage {
  const { variants, dropped } = planVariants(facts, request)
  return {
    facts,
    variants: variants.map(({ format, width, height }) => ({
      format,
      width,
      height,
      bytes: 0,
      hash: '',
      encoding: { format: 'source' },
      why: 'Planned by the dev server.',
      encodes: 0,
    })),
    dropped,
    placeholder,
  }
}
