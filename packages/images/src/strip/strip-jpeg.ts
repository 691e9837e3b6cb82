/** Markers that stand alone, without a length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
const APP0 = 0xe0
const COMMENT = 0xfe

/**
 * A JPEG without application segments and comments, but for JFIF, the ICC profile, Adobe's colour transform, and the
 * orientation where it is not 1: that is written anew, alone, since EXIF holds place, time and camera. Whatever follows
 * the picture (thumbnails, gain maps, trailing bytes) goes. Undefined for a broken chain of segments or a missing end.
 *
 * @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf Annex B
 */
export function stripJpeg(bytes: Uint8Array, orientation: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  if (orientation !== 1) parts.push(orientationSegment(orientation))
  for (let at = 2; at + 4 <= bytes.length + 2;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === undefined || marker === 0) return undefined
    if (marker === END_OF_IMAGE) {
      parts.push(bytes.subarray(at, at + 2))
      return new Uint8Array(Buffer.concat(parts))
    }
    const end = isBare(marker) ? at + 2 : segmentEnd(bytes, at)
    if (end === undefined) return undefined
    const scanEnd = marker === START_OF_SCAN ? entropyEnd(bytes, end) : end
    if (isShown(bytes, at, marker)) parts.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  return undefined
}

function segmentEnd(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
  const end = at + 2 + length
  return length < 2 || end > bytes.length ? undefined : end
}

/** Coded pixels go on until a marker that is neither a stuffed zero nor a restart. */
function entropyEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function isShown(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === COMMENT) return false
  if (marker < APP0 || marker > APP0 + 15) return true
  const name = Buffer.from(bytes.subarray(at + 4, at + 16)).toString('latin1')
  if (marker === APP0) return name.startsWith('JFIF\0')
  if (marker === APP0 + 2) return name.startsWith('ICC_PROFILE\0')
  return marker === APP0 + 14 && name.startsWith('Adobe')
}

/** The smallest EXIF there is: one directory with one entry. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const body = [...exif, ...tiff, 0, 1, ...entry, 0, 0, 0, 0]
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body])
}
