/**
 * Node sends a text and the headers before it in one write, bytes in a second one. Together they fit into the 16 kB that it
 * hands to the system without a buffer of its own.
 */
const mostInOneWrite = 15_000

const texts = new WeakMap<Buffer, string>()

/** A small answer as a text with a letter for each byte (`latin1`), made once for bytes that are kept; undefined for others. */
export function textOf(bytes: Buffer): string | undefined {
  if (bytes.length > mostInOneWrite) return undefined
  const known = texts.get(bytes)
  if (known !== undefined) return known
  const text = bytes.toString('latin1')
  texts.set(bytes, text)
  return text
}

/** What bytes that are kept take in memory, their text included. */
export function weightOf({ length }: Buffer): number {
  return length > mostInOneWrite ? length : 2 * length
}
