import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'

/**
 * A body as the client reads it. A delta must name the dictionary it was made against in its own first bytes.
 *
 * @throws {Error} for an encoding nobody asked for, or bytes that are not in it
 */
export function decodeBody(body: Buffer, encoding: string | undefined, dictionaries: readonly Buffer[]): Buffer {
  if (encoding === undefined || body.length === 0) return body
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === 'br') return brotliDecompressSync(body)
  if (encoding === 'zstd') return zstdDecompressSync(body)
  const headerBytes = encoding === 'dcb' ? 36 : encoding === 'dcz' ? 40 : undefined
  if (headerBytes === undefined) throw new Error(`The answer has the encoding ${encoding}.`)
  const hash = body.subarray(headerBytes - 32, headerBytes)
  const dictionary = dictionaries.find((bytes) => createHash('sha256').update(bytes).digest().equals(hash))
  if (dictionary === undefined) throw new Error(`The ${encoding} answer names a dictionary that was not offered.`)
  return encoding === 'dcb'
    ? brotliDecompressSync(body.subarray(headerBytes), { dictionary } as Parameters<typeof brotliDecompressSync>[1])
    : zstdDecompressSync(body.subarray(headerBytes), { dictionary } as Parameters<typeof zstdDecompressSync>[1])
}
