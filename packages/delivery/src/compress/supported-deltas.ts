import { randomBytes } from 'node:crypto'
import type { DeltaEncoding } from '@firstpaint/core/delivery'
import { decodeDelta, encodeDelta } from './encode-delta.ts'

/**
 * The encodings against a dictionary this Node can make, found out by making one of bytes that only their dictionary makes
 * small: a Node that does not know the option says nothing and leaves the dictionary out (brotli before 24.15).
 */
export function supportedDeltas(): Promise<readonly DeltaEncoding[]> {
  known ??= Promise.all((['dcb', 'dcz'] as const).map(works)).then((found) => found.flat())
  return known
}

let known: Promise<readonly DeltaEncoding[]> | undefined

async function works(encoding: DeltaEncoding): Promise<readonly DeltaEncoding[]> {
  const bytes = randomBytes(2048)
  try {
    const delta = await encodeDelta(bytes, bytes, encoding)
    const back = await decodeDelta(delta, bytes, encoding)
    return delta.length < bytes.length / 2 && back.equals(bytes) ? [encoding] : []
  } catch {
    return []
  }
}
