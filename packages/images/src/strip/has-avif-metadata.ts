/**
 * Whether an AVIF file carries EXIF or XMP. They are items named in its `meta` box, whose removal would move every
 * offset after them; so such a file is not passed on.
 *
 * @see https://www.iso.org/standard/83650.html ISO/IEC 23008-12, Annex A
 */
export function hasAvifMetadata(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = view.getUint32(at)
    if (view.getUint32(at + 4) === 0x6d657461 /* meta */) {
      return /Exif|mime|uri /.test(Buffer.from(bytes.subarray(at, at + size)).toString('latin1'))
    }
    if (size < 8) return true
    at += size
  }
  return true
}
