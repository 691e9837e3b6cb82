import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type ImageFacts, type ImageRequest, type ImageVariant, planVariants } from '@firstpaint/core/images'
import type { OptimizedFiles } from '../optimized-files.ts'
import { makePlaceholder } from '../placeholder/make-placeholder.ts'
import { readRaw } from '../source/read-raw.ts'
import { sizeAtWidth } from '../source/size-at-width.ts'
import type { SourceName } from '../source/source-errors.ts'
import { optimizeSvg } from './optimize-svg.ts'

/** Pixels across an SVG is drawn at for its placeholder. */
const DRAWN_WIDTH = 100

export interface DrawingOptions extends SourceName {
  readonly bytes: Uint8Array
  readonly request: ImageRequest
}

/** An SVG stays an SVG, once, whatever widths and formats are asked for: it has every size. */
export async function optimizeDrawing(facts: ImageFacts, options: DrawingOptions): Promise<OptimizedFiles> {
  const { bytes, removed } = optimizeSvg(options.bytes, options)
  const { variants, dropped } = planVariants(facts, options.request)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const made = variants.map(({ format, width, height, candidates }): ImageVariant => ({
    format,
    width,
    height,
    bytes: bytes.length,
    hash,
    encoding: { format: 'source' },
    why: `${candidates[0]!.why}${removed.length > 0 ? ` Taken out, as nothing may run or load from it: ${removed.join(', ')}.` : ''}`,
    encodes: 0,
  }))
  const { placeholder } = options.request
  const drawing = sharp(bytes, { limitInputPixels: false }).resize({ ...sizeAtWidth(facts, DRAWN_WIDTH), fit: 'fill' })
  const drawn = placeholder.length > 0 ? await readRaw(drawing, { deep: false }) : undefined
  return {
    image: { facts, variants: made, dropped, placeholder: drawn ? await makePlaceholder(drawn, placeholder) : {} },
    files: new Map([[hash, bytes]]),
  }
}
