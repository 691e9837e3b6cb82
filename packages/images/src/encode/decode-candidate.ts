import sharp from 'sharp'
import type { Pixels } from '../metric/quality-metric.ts'
import { readRaw } from '../source/read-raw.ts'

/** Ten bits shifted up by libvips: 1,023 × 64. */
const TEN_BIT_WHITE = 65_472

export interface CandidateShape {
  readonly channels: 3 | 4
  /** Ten bits per channel. */
  readonly deep: boolean
}

/**
 * The pixels of an encoded variant as a browser would show them on an 8-bit screen, with as many channels as its
 * reference. Profiles are left aside on both sides: equal numbers in equal profiles are compared.
 */
export async function decodeCandidate(bytes: Uint8Array, { channels, deep }: CandidateShape): Promise<Pixels> {
  const pipeline = sharp(bytes, { ignoreIcc: true, limitInputPixels: false })
  if (channels === 4) pipeline.ensureAlpha()
  else pipeline.removeAlpha()
  const { data, width, height } = await readRaw(pipeline, { deep, white: TEN_BIT_WHITE })
  return { data, width, height, channels }
}
