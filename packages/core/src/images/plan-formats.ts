import type { ImageFacts } from './image-facts.ts'
import type { RasterFormat } from './image-format.ts'
import type { ImageRequest } from './image-request.ts'

export interface FormatChoice {
  /** In the request's order of preference, what every browser shows last. At least one. */
  readonly formats: readonly RasterFormat[]
  /** Asked for and unsuited, with the reason. */
  readonly dropped: readonly { readonly format: RasterFormat; readonly why: string }[]
}

/** Formats every browser shows: the last of a picture's alternatives. */
const fallbacks: readonly RasterFormat[] = ['jpeg', 'png']

/**
 * Which of the requested formats suit the picture. JPEG has no alpha; only WebP moves; and of JPEG and PNG a photograph
 * takes JPEG, a picture with alpha PNG, and flat art tries both, of which {@link pruneVariants} keeps the lighter.
 */
export function planFormats(facts: ImageFacts, request: ImageRequest): FormatChoice {
  const dropped: { format: RasterFormat; why: string }[] = []
  const suited = request.formats.filter((format) => {
    const why = reasonAgainst(format, facts, request)
    if (why !== undefined) dropped.push({ format, why })
    return why === undefined
  })
  if (suited.length === 0) suited.push(facts.pages > 1 ? 'webp' : 'png')
  const preferred = suited.filter((format) => !fallbacks.includes(format))
  return { formats: [...preferred, ...suited.filter((format) => fallbacks.includes(format))], dropped }
}

function reasonAgainst(format: RasterFormat, facts: ImageFacts, { formats }: ImageRequest): string | undefined {
  if (facts.pages > 1) {
    if (format === 'webp') return undefined
    return format === 'avif' ? 'Animated AVIF is not made: WebP moves.' : `${format} shows only the first frame.`
  }
  if (format === 'jpeg' && facts.alpha) return 'JPEG has no transparency.'
  const drawn = facts.content === 'screenshot' || facts.content === 'flat'
  if (format === 'png' && formats.includes('jpeg') && !facts.alpha && !drawn) {
    return 'A picture of many colours is smaller as JPEG.'
  }
  return undefined
}
