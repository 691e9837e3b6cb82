import type { CompressionFacts } from './chunk-facts.ts'

/**
 * Compressed bytes of a chunk, in expectation, from the weights of its modules (see `moduleWeights`): what they add to an
 * endless window, and what the compressor pays once per chunk to learn its vocabulary. That grows with the square root of
 * the text, as vocabularies do; cutting the chunks of three apps into 2 to 128 pieces fits within some 15 % of the loss.
 *
 * @see https://en.wikipedia.org/wiki/Heaps%27_law
 */
export function compressedSize(weight: number, { chunkOverheadBytes, windowLoss }: CompressionFacts): number {
  return chunkOverheadBytes + weight + windowLoss * Math.sqrt(weight)
}

/** The weight of all code in a chunk that was measured: the inverse of `compressedSize`, never below a third of it. */
export function weightOfChunk(measured: number, { chunkOverheadBytes, windowLoss }: CompressionFacts): number {
  const code = Math.max(measured - chunkOverheadBytes, measured / 2)
  // w + loss · √w = code, solved for √w.
  const root = (Math.sqrt(windowLoss ** 2 + 4 * code) - windowLoss) / 2
  return Math.max(root ** 2, measured / 3)
}

export interface WindowLossSample {
  /** Compressed bytes of some code in one piece. */
  readonly whole: number
  /** Compressed bytes of the same code in equal pieces, all of them together. */
  readonly cut: number
  /** Number of pieces, 2 or more. */
  readonly pieces: number
}

/** The `windowLoss` that explains what cutting some code cost; never below 0. */
export function fitWindowLoss({ whole, cut, pieces }: WindowLossSample): number {
  // cut − whole = loss · √w · (√pieces − 1) and whole = w + loss · √w, without what a chunk has beside code.
  const paid = Math.max(0, cut - whole) / (Math.sqrt(pieces) - 1)
  const weight = Math.max(whole - paid, whole / 3)
  return weight === 0 ? 0 : paid / Math.sqrt(weight)
}
