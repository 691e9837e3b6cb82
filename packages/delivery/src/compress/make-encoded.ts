import { createHash } from 'node:crypto'
import type { DeltaEncoding, PlannedEncoding } from '@firstpaint/core/delivery'
import { EncodingBroken } from '../delivery-errors.ts'
import type { CompressionCache } from './compression-cache.ts'
import { decodeDelta, encodeDelta } from './encode-delta.ts'
import { decodeFile, encodeFile } from './encode-file.ts'

/** Part of every key: change it when the same bytes would be encoded otherwise. */
const generation = '1'

export interface EncodingSource {
  readonly path: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Bytes, and whether they were at hand. */
export interface Encoded {
  readonly bytes: Buffer
  readonly cached: boolean
}

/**
 * A file in an encoding, from the cache or made now; decoded before it is handed out, whichever it was.
 *
 * @throws FP_DELIVERY_ENCODING_BROKEN
 */
export function makeVariant(
  source: EncodingSource,
  planned: PlannedEncoding,
  cache: CompressionCache,
): Promise<Encoded> {
  const { encoding, level } = planned
  return make(source, {
    cache,
    encoding,
    key: `${encoding} ${level}`,
    encode: () => encodeFile(source.bytes, planned),
    decode: (bytes) => decodeFile(bytes, encoding),
  })
}

export interface DeltaOrder {
  readonly encoding: DeltaEncoding
  readonly dictionary: { readonly sha256: string; readonly bytes: Uint8Array }
}

/**
 * As {@link makeVariant}, against a dictionary.
 *
 * @throws FP_DELIVERY_ENCODING_BROKEN
 */
export function makeDelta(
  source: EncodingSource,
  { encoding, dictionary }: DeltaOrder,
  cache: CompressionCache,
): Promise<Encoded> {
  return make(source, {
    cache,
    encoding,
    key: `${encoding} ${dictionary.sha256}`,
    encode: () => encodeDelta(source.bytes, dictionary.bytes, encoding),
    decode: (bytes) => decodeDelta(bytes, dictionary.bytes, encoding),
  })
}

interface Making {
  readonly cache: CompressionCache
  readonly encoding: string
  readonly key: string
  readonly encode: () => Promise<Buffer>
  readonly decode: (bytes: Buffer) => Promise<Buffer>
}

async function make(source: EncodingSource, { cache, encoding, key, encode, decode }: Making): Promise<Encoded> {
  const name = createHash('sha256').update(`${generation} ${key} ${source.sha256}`).digest('hex')
  const right = async (bytes: Buffer): Promise<boolean> =>
    decode(bytes).then(
      (back) => back.equals(source.bytes),
      () => false,
    )
  const kept = await cache.get(name)
  if (kept && (await right(kept))) return { bytes: kept, cached: true }
  const bytes = await encode()
  if (!(await right(bytes))) throw EncodingBroken(source.path, encoding)
  await cache.put(name, bytes)
  return { bytes, cached: false }
}
