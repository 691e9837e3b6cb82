import type { Raster } from '../source/raster.ts'

/**
 * Raw pixels with their ICC profile, as an uncompressed TIFF: the only way to tell sharp the profile of raw pixels
 * without having it convert them.
 *
 * @see https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf
 * @see https://www.color.org/specification/ICC.1-2022-05.pdf B.4, tag 34675
 */
export function rasterToTiff(raster: Raster & { readonly profile: Uint8Array }): Uint8Array {
  const { width, height, channels, profile } = raster
  const pixels = raster.deep ?? raster.data
  const bits = raster.deep === undefined ? 8 : 16
  const entries: (readonly [tag: number, type: 3 | 4 | 7, count: number, value: number])[] = []
  const directory = 8
  const directorySize = 2 + (channels === 4 ? 13 : 12) * 12 + 4
  const bitsAt = directory + directorySize
  const profileAt = bitsAt + channels * 2
  const pixelsAt = (profileAt + profile.length + 1) & ~1

  entries.push(
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, channels, bitsAt],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
    [273, 4, 1, pixelsAt],
    [274, 3, 1, 1],
    [277, 3, 1, channels],
    [278, 4, 1, height],
    [279, 4, 1, pixels.byteLength],
    [284, 3, 1, 1],
  )
  // Straight alpha.
  if (channels === 4) entries.push([338, 3, 1, 2])
  entries.push([34_675, 7, profile.length, profileAt])

  const tiff = new Uint8Array(pixelsAt + pixels.byteLength)
  const view = new DataView(tiff.buffer)
  tiff.set([0x49, 0x49, 42, 0])
  view.setUint32(4, directory, true)
  view.setUint16(directory, entries.length, true)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = directory + 2 + index * 12
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, count, true)
    view.setUint32(at + 8, value, true)
  }
  for (let channel = 0; channel < channels; channel++) view.setUint16(bitsAt + channel * 2, bits, true)
  tiff.set(profile, profileAt)
  tiff.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength), pixelsAt)
  return tiff
}
