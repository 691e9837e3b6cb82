import { createHash } from 'node:crypto'

/** First bytes of every sealed value; the digit is the version of the form. */
const MAGIC: Uint8Array = Buffer.from('FPI1')

/** Magic and SHA-256, in bytes. */
const HEADER = 4 + 32

/**
 * Puts a checksum in front of a value: `FPI1`, SHA-256 of key and value (32 bytes), value. The key is part of it, so
 * that a value found under another's key is not taken for it.
 */
export function sealValue(key: string, value: Uint8Array): Uint8Array {
  const sealed = Buffer.allocUnsafe(HEADER + value.byteLength)
  sealed.set(MAGIC)
  sealed.set(checksum(key, value), MAGIC.length)
  sealed.set(value, HEADER)
  return sealed
}

/** The value that was sealed under `key`; undefined when it is short, damaged or another's. Shares the memory of `sealed`. */
export function unsealValue(key: string, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.byteLength < HEADER) return undefined
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined
  const value = sealed.subarray(HEADER)
  return bytes.subarray(MAGIC.length, HEADER).equals(checksum(key, value)) ? value : undefined
}

function checksum(key: string, value: Uint8Array): Uint8Array {
  return createHash('sha256').update(key).update('\0').update(value).digest()
}
