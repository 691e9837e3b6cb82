/**
 * Frames of an animation that libvips shows only the first of: PNG with `acTL` (APNG) and AVIF sequences. 1 for a still;
 * 2 stands for "several" in AVIF, where the number lies deep in the track tables.
 *
 * @see https://www.w3.org/TR/png-3/#acTL-chunk
 * @see https://aomediacodec.github.io/av1-avif/#image-sequences
 */
export function countUnreadFrames(bytes: Uint8Array, format: 'png' | 'avif'): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format === 'avif') return bytes.length > 12 && view.getUint32(8) === 0x61766973 /* avis */ ? 2 : 1
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4)
    if (type === 0x6163544c /* acTL */) return Math.max(1, view.getUint32(at + 8))
    // It must stand before the pixels.
    if (type === 0x49444154 /* IDAT */) return 1
  }
  return 1
}
