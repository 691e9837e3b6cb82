import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { DeltaEncoding } from '@firstpaint/core/delivery'
import { brotliParams, zstdParams } from './encode-file.ts'

const brotli = promisify(zlib.brotliCompress)
const unbrotli = promisify(zlib.brotliDecompress)
const zstd = promisify(zlib.zstdCompress)
const unzstd = promisify(zlib.zstdDecompress)

/** What either format begins with; the SHA-256 of the dictionary follows. @see https://www.rfc-editor.org/rfc/rfc9842#section-4 */
const magic: Readonly<Record<DeltaEncoding, Buffer>> = {
  dcb: Buffer.from('ff444342', 'hex'),
  dcz: Buffer.from('5e2a4d1820000000', 'hex'),
}

/** In the types of Node 24 for zstd only, and brotli takes it since 24.15; older ones silently do without. */
interface WithDictionary extends zlib.BrotliOptions {
  readonly dictionary: Uint8Array
}

/** A file as what has to be added to a dictionary, with the format's header. Call for {@link supportedDeltas} only. */
export async function encodeDelta(bytes: Uint8Array, dictionary: Uint8Array, encoding: DeltaEncoding): Promise<Buffer> {
  const known: WithDictionary = { dictionary }
  const body =
    encoding === 'dcb'
      ? await brotli(bytes, { params: brotliParams(11, bytes.length), ...known })
      : await zstd(bytes, { params: zstdParams(19), pledgedSrcSize: bytes.length, ...known })
  return Buffer.concat([magic[encoding], createHash('sha256').update(dictionary).digest(), body])
}

/** The file a delta stands for. Rejects when the delta was made against another dictionary, or is damaged. */
export async function decodeDelta(delta: Uint8Array, dictionary: Uint8Array, encoding: DeltaEncoding): Promise<Buffer> {
  const head = Buffer.concat([magic[encoding], createHash('sha256').update(dictionary).digest()])
  if (!head.equals(delta.subarray(0, head.length))) throw new Error(`This is no ${encoding} against this dictionary.`)
  const known: WithDictionary = { dictionary }
  const body = delta.subarray(head.length)
  return encoding === 'dcb' ? unbrotli(body, known) : unzstd(body, known)
}
