/** Chunks that change how the pixels look or move; everything else tells about them. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sRGB cICP mDCV cLLI sBIT acTL fcTL fdAT'.split(' '))

/**
 * A PNG with only the chunks that are shown; undefined if its chunks do not end in `IEND`.
 *
 * @see https://www.w3.org/TR/png-3/#11Chunks
 */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return new Uint8Array(Buffer.concat(parts))
    at = end
  }
  return undefined
}
