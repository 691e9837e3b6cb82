import type { CompressionFacts } from './chunk-facts.ts'

/**
 * Share of its bytes that code keeps when it is compressed in one chunk with so much other code, against being alone at
 * 1 KB: each doubling of the window's content saves `windowGain`.
 *
 * @param bytes Compressed bytes of code in the chunk, by any of the two measures: the difference is of second order.
 */
export function windowFactor(bytes: number, { windowGain, windowBytes }: CompressionFacts): number {
  const inWindow = Math.min(Math.max(bytes, 1024), Math.max(1024, windowBytes))
  return (1 - windowGain) ** Math.log2(inWindow / 1024)
}

/**
 * Compressed bytes of a chunk, in expectation, from its modules' stand-alone weights (see `standaloneWeights`).
 * Adding up what was measured chunk by chunk; only the effects of splitting and merging are modelled.
 */
export function compressedSize(weight: number, compression: CompressionFacts): number {
  return compression.chunkOverheadBytes + weight * windowFactor(weight, compression)
}

/** Per atom of the exact pass: what to multiply its modules' measured shares by to have them as if alone. */
export function standaloneFactor(measured: number, compression: CompressionFacts): number {
  if (measured === 0) return 1
  const code = Math.max(measured - compression.chunkOverheadBytes, measured / 2)
  // The weight w solves w · factor(w) = code; the factor changes so slowly that four rounds settle it.
  let weight = code
  for (let round = 0; round < 4; round++) weight = code / windowFactor(weight, compression)
  return weight / measured
}
