import sharp, { type Sharp } from 'sharp'
import type { Raster } from '../source/raster.ts'
import { rasterInput } from '../source/resize-raster.ts'
import { rasterToTiff } from './raster-to-tiff.ts'
import { setSharpOutput, type SharpEncoding } from './sharp-output.ts'

/**
 * Encodes pixels. No metadata go along but the ICC profile of pixels that are not sRGB. Equal input gives equal bytes
 * under one version of sharp.
 *
 * @throws what sharp throws; pixels that were decoded in full can be encoded.
 */
export async function encodeVariant(raster: Raster, encoding: SharpEncoding): Promise<Uint8Array> {
  const isDeep = encoding.format === 'avif' && encoding.bitDepth === 10
  const { deep, ...shallow } = raster
  const input = toInput(isDeep ? { ...shallow, deep: deep ?? widen(raster.data) } : shallow)
  if (isDeep) input.toColourspace('rgb16')
  return new Uint8Array(await setSharpOutput(input, encoding).toBuffer())
}

function toInput(raster: Raster): Sharp {
  const { profile } = raster
  if (profile === undefined) return rasterInput(raster)
  return sharp(rasterToTiff({ ...raster, profile }), { limitInputPixels: false }).keepIccProfile()
}

/** Left to itself libvips shifts 8 bits to 10, which makes white 1,020 of 1,023. */
function widen(data: Uint8Array): Uint16Array {
  const deep = new Uint16Array(data.length)
  for (let index = 0; index < data.length; index++) deep[index] = data[index]! * 257
  return deep
}
