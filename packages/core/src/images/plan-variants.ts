import { chooseWidths } from './choose-widths.ts'
import type { ImageFacts } from './image-facts.ts'
import type { RasterFormat, SourceFormat } from './image-format.ts'
import type { ImageRequest } from './image-request.ts'
import type { DroppedVariant } from './optimized-image.ts'
import { planCandidates } from './plan-candidates.ts'
import { planFormats } from './plan-formats.ts'
import type { PlannedVariant, VariantPlan } from './variant-plan.ts'

/** Widest and highest picture of a format, in pixels: https://developers.google.com/speed/webp/faq */
const largestSide: Readonly<Record<RasterFormat, number>> = { avif: 65536, webp: 16383, jpeg: 65535, png: 2 ** 31 - 1 }

const shownByBrowsers: readonly SourceFormat[] = ['avif', 'webp', 'jpeg', 'png', 'gif', 'svg']

/**
 * What to try for one source: sizes, formats, and for each of them the encodings that suit the content. Nothing here
 * was encoded; {@link pruneVariants} judges what came out.
 */
export function planVariants(facts: ImageFacts, request: ImageRequest): VariantPlan {
  if (facts.format === 'svg') return planDrawing(facts)
  const crop = cropOf(facts, request)
  const { widths, dropped: tooWide } = planWidths(crop.width, request)
  const { formats, dropped: unsuited } = planFormats(facts, request)
  const dropped: DroppedVariant[] = unsuited.map(({ format, why }) => ({ format, width: widths.at(-1)!, why }))
  for (const { width, why } of tooWide) dropped.push(...formats.map((format) => ({ format, width, why })))

  const variants: PlannedVariant[] = []
  const deep = facts.depth === 16 || (facts.space === 'p3' && request.wideGamut)
  for (const format of formats) {
    const candidates = planCandidates({
      format,
      content: facts.content ?? 'photo',
      deep,
      animated: facts.pages > 1,
      effort: request.effort,
      target: request.target,
    })
    for (const width of widths) {
      const height = heightAt(width, crop)
      if (Math.max(width, height) <= largestSide[format]) variants.push({ format, width, height, candidates })
      else dropped.push({ format, width, why: `${format} holds at most ${largestSide[format]} px a side.` })
    }
  }
  return { variants, dropped, crop, passthrough: canPass(facts, request, crop) }
}

/** Vectors have every size; svgo takes out what is not drawn. */
function planDrawing({ width, height }: ImageFacts): VariantPlan {
  const why = 'A drawing has every size; only what is not drawn was taken out.'
  const candidates = [{ kind: 'unscored', encoding: { format: 'source' }, why }] as const
  return {
    variants: [{ format: 'svg', width, height, candidates }],
    dropped: [],
    crop: { width, height },
    passthrough: true,
  }
}

function cropOf({ width, height }: ImageFacts, { aspect }: ImageRequest): VariantPlan['crop'] {
  if (aspect === undefined) return { width, height }
  if (height / width > aspect) return { width, height: Math.max(1, Math.min(height, Math.round(width * aspect))) }
  return { width: Math.max(1, Math.min(width, Math.round(height / aspect))), height }
}

function planWidths(
  source: number,
  { widths, slots }: ImageRequest,
): { widths: readonly number[]; dropped: readonly { width: number; why: string }[] } {
  if (widths === 'auto') return { widths: chooseWidths({ source, slots }), dropped: [] }
  const why = `The source is ${source} px wide; that width stands in its place.`
  return {
    widths: [...new Set(widths.map((width) => Math.min(width, source)))].toSorted((a, b) => a - b),
    dropped: widths.filter((width) => width > source).map((width) => ({ width, why })),
  }
}

function heightAt(width: number, crop: VariantPlan['crop']): number {
  return width === crop.width ? crop.height : Math.max(1, Math.round((width * crop.height) / crop.width))
}

function canPass(facts: ImageFacts, { wideGamut }: ImageRequest, crop: VariantPlan['crop']): boolean {
  const whole = crop.width === facts.width && crop.height === facts.height
  const sameColours = facts.space === 'srgb' || facts.space === 'grey' || (facts.space === 'p3' && wideGamut)
  return whole && sameColours && shownByBrowsers.includes(facts.format)
}
