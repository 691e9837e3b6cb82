import { encodeDelta } from './encode-delta.ts'
import { supportedDeltas } from './supported-deltas.ts'

/** Bytes of a file as a delta against another, in the best encoding this Node can make; undefined when it makes none. */
export async function deltaBytes(bytes: Uint8Array, dictionary: Uint8Array): Promise<number | undefined> {
  const [best] = await supportedDeltas()
  return best && (await encodeDelta(bytes, dictionary, best)).length
}
