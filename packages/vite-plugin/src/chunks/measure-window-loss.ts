import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { fitWindowLoss } from '@firstpaint/core/chunks'

/** Raw bytes of a piece: what compresses to some 15 KB, as planned chunks do. */
const pieceBytes = 48 * 1024
const fewestPieces = 4
/**
 * Measures what an app's code loses when it is compressed in several windows instead of one.
 *
 * @param codes Minified code, chunk by chunk.
 * @returns Bytes per square root of a chunk's bytes (see `CompressionFacts`); undefined for too little code to tell.
 */
export async function measureWindowLoss(codes: readonly Buffer[]): Promise<number | undefined> {
  const code = Buffer.concat(codes.toSorted(Buffer.compare))
  const pieces = Math.floor(code.length / pieceBytes)
  if (pieces < fewestPieces) return undefined
  const size = Math.ceil(code.length / pieces)
  const cut = Array.from({ length: pieces }, (_, piece) => code.subarray(piece * size, (piece + 1) * size))
  const [whole, ...parts] = await Promise.all([code, ...cut].map(compressedBytes))
  const loss = fitWindowLoss({ whole: whole!, cut: parts.reduce((sum, part) => sum + part, 0), pieces })
  return Math.round(loss * 100) / 100
}

/** At the effort that chunks are measured with. */
async function compressedBytes(code: Buffer): Promise<number> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
  }
  return (await promisify(brotliCompress)(code, { params })).length
}
