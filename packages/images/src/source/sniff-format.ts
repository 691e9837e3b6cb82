import type { SourceFormat } from '@firstpaint/core/images'

/**
 * The format of an image by its first bytes; names and extensions do not count. Undefined for anything else.
 *
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function sniffFormat(bytes: Uint8Array): SourceFormat | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff'
  if (head.startsWith('ftyp', 4)) return sniffBrands(bytes)
  return isSvg(bytes) ? 'svg' : undefined
}

/** ISO base media files name their kinds in the `ftyp` box: the major brand, a version, the compatible brands. */
function sniffBrands(bytes: Uint8Array): SourceFormat | undefined {
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), 256)
  const brands = Buffer.from(bytes.subarray(8, size)).toString('latin1')
  if (/avi[fs]/.test(brands)) return 'avif'
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heif' : undefined
}

/** The root element after byte order mark, XML declaration, doctype and comments. */
function isSvg(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, 65_536))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  return /^\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE\s[^[>]*(?:\[[^]*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s>/]/i.test(text)
}
