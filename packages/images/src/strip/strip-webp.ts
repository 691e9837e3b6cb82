const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Bits of `VP8X` that announce EXIF and XMP. */
const METADATA_FLAGS = 0b0000_1100

/**
 * A WebP with only the chunks that are shown; undefined if its chunks reach past the end.
 *
 * @see https://developers.google.com/speed/webp/docs/riff_container
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 20) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const riffEnd = 8 + view.getUint32(4, true)
  if (riffEnd > bytes.length) return undefined
  const parts = [bytes.subarray(0, 12)]
  let hasImage = false
  for (let at = 12; at < riffEnd;) {
    if (at + 8 > riffEnd) return undefined
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size & 1)
    // The padding of the last chunk may be missing.
    if (end > riffEnd + 1 || at + 8 + size > bytes.length) return undefined
    const type = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') hasImage = true
    at = end
  }
  if (!hasImage) return undefined

  const stripped = new Uint8Array(Buffer.concat(parts))
  const written = new DataView(stripped.buffer)
  written.setUint32(4, stripped.length - 8, true)
  if (Buffer.from(stripped.subarray(12, 16)).toString('latin1') === 'VP8X') stripped[20]! &= ~METADATA_FLAGS
  return stripped
}
