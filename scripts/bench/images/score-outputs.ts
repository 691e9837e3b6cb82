import { msSsim, type Pixels, type PreparedReference, ssimulacra2 } from '@firstpaint/images'
import sharp from 'sharp'
import type { BenchOutput, BenchSource } from './bench-task.ts'
import { type Geometry, outputPixels, referencePixels } from './reference-pixels.ts'

/** An output and how good it looks. */
export interface ScoredOutput extends BenchOutput {
  /** SSIMULACRA2 against the source scaled once, stretched or cropped to whole pixels, whichever the output is nearer to. */
  readonly score: number
  /** MS-SSIM, the cross-check: another formula, 100 for the same. Absent where it was not asked for. */
  readonly second?: number
}

const first = ssimulacra2()
const second = msSsim()

/**
 * An output is judged against the reference it is nearer to: vite-imagetools crops what it does not stretch, and a shift
 * of half a pixel, which nobody sees, costs up to 15 points.
 */
const geometries: readonly Geometry[] = ['fill', 'cover']

export interface ScoreOptions {
  readonly sources: readonly BenchSource[]
  /** Also by MS-SSIM, which is slow. */
  readonly crossCheck: boolean
}

/** Scores every output of one contestant by the same references, whatever it says itself. */
export async function scoreOutputs(
  outputs: readonly BenchOutput[],
  { sources, crossCheck }: ScoreOptions,
): Promise<readonly ScoredOutput[]> {
  const scored = new Map<BenchOutput, ScoredOutput>()
  for (const group of Map.groupBy(outputs, ({ source, width }) => `${source} ${width}`).values()) {
    const { height, width } = await sharp(group[0]!.file).metadata()
    const rivals = await Promise.all(
      geometries.map((geometry) => referencePixels(sources[group[0]!.source]!.file, { width, height, geometry })),
    )
    const prepared: PreparedReference[] = rivals.map((reference) => first.prepare(reference))
    for (const output of group) {
      const pixels = await outputPixels(output.file, rivals[0]!.channels)
      const scores = prepared.map((one) => one.score(pixels))
      const score = Math.max(...scores)
      const reference = rivals[scores.indexOf(score)]!
      scored.set(output, { ...output, score, ...(crossCheck && { second: secondScore(reference, pixels) }) })
    }
    for (const one of prepared) one.free()
  }
  return outputs.map((output) => scored.get(output)!)
}

function secondScore(reference: Pixels, pixels: Pixels): number {
  const prepared = second.prepare(reference)
  try {
    return prepared.score(pixels)
  } finally {
    prepared.free()
  }
}
