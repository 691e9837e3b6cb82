import sharp from 'sharp'
import { ssimulacra2, type Pixels, type PreparedReference } from '@firstpaint/images'
import type { BenchFormat, BenchSource } from './bench-task.ts'
import { referencePixels } from './reference-pixels.ts'

/** The lowest quality number that holds a floor on every picture, and what it weighs. */
export interface FixedQuality {
  readonly format: BenchFormat
  readonly effort: number | null
  /** Null where even 100 does not hold the floor. */
  readonly quality: number | null
  readonly bytes: number
  readonly worstScore: number
  readonly meanScore: number
}

export interface FixedQualityOptions {
  readonly format: BenchFormat
  /** Sharp's number; null where the format has none. */
  readonly effort: number | null
  /** Score that no picture may be below. */
  readonly floor: number
  /** Pictures at their size. */
  readonly pictures: readonly Picture[]
}

interface Picture {
  readonly pixels: Pixels
}

/** The sources at the one width each is asked for. */
export async function readPictures(sources: readonly BenchSource[]): Promise<readonly Picture[]> {
  return await Promise.all(
    sources.map(async ({ file, widths }) => {
      const { autoOrient } = await sharp(file).metadata()
      const width = widths.at(-1)!
      const height = Math.max(1, Math.round((width * autoOrient.height) / autoOrient.width))
      const pixels = await referencePixels(file, { width, height, geometry: 'fill' })
      return { pixels }
    }),
  )
}

const metric = ssimulacra2()

/** Halves the range of qualities until the lowest that holds the floor is left. Scores rise with quality. */
export async function bestFixedQuality(options: FixedQualityOptions): Promise<FixedQuality> {
  const { format, effort, floor } = options
  const references = options.pictures.map(({ pixels }) => metric.prepare(pixels))
  let order = options.pictures.map((picture, index) => ({ ...picture, reference: references[index]! }))
  let [low, high] = [1, 100]
  try {
    while (low < high) {
      const middle = (low + high) >> 1
      const failing = await firstBelow(order, { format, effort, quality: middle, floor })
      if (failing === undefined) high = middle
      else {
        low = middle + 1
        // Hard pictures first: a quality that is too low is then found out at once.
        order = [failing, ...order.filter((one) => one !== failing)]
      }
    }
    const all = []
    for (const one of order) all.push(await encodeAndScore(one, { format, effort, quality: low }))
    const scores = all.map(({ score }) => score)
    const worstScore = Math.min(...scores)
    return {
      format,
      effort,
      quality: worstScore >= floor ? low : null,
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      worstScore,
      meanScore: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    }
  } finally {
    for (const reference of references) reference.free()
  }
}

type Ready = Picture & { readonly reference: PreparedReference }

interface Setting {
  readonly format: BenchFormat
  readonly effort: number | null
  readonly quality: number
}

async function firstBelow(
  pictures: readonly Ready[],
  { floor, ...setting }: Setting & { readonly floor: number },
): Promise<Ready | undefined> {
  for (const picture of pictures) {
    if ((await encodeAndScore(picture, setting)).score < floor) return picture
  }
  return undefined
}

async function encodeAndScore(
  { pixels, reference }: Ready,
  { format, effort, quality }: Setting,
): Promise<{ readonly bytes: number; readonly score: number }> {
  const { data, width, height, channels } = pixels
  const input = sharp(data, { raw: { width, height, channels } })
  const bytes = await (
    format === 'avif'
      ? input.avif({ quality, effort: effort! })
      : format === 'webp'
        ? input.webp({ quality, effort: effort! })
        : input.flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true })
  ).toBuffer()
  const decoded = sharp(bytes)
  if (channels === 4) decoded.ensureAlpha()
  else decoded.removeAlpha()
  const shown = await decoded.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer()
  return { bytes: bytes.length, score: reference.score({ data: shown, width, height, channels }) }
}
