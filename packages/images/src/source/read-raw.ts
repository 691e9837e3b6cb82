import type { Sharp } from 'sharp'
import type { Raster } from './raster.ts'
import { toEightBit } from './to-eight-bit.ts'

export interface ReadRawOptions {
  /** 16 bits per channel beside the 8. */
  readonly deep: boolean
  /** The number of 16 bits that stands for full. Default 65,535. */
  readonly white?: number
}

/** Runs a pipeline to its pixels: three channels, or four with alpha. */
export async function readRaw(pipeline: Sharp, options: ReadRawOptions): Promise<Raster> {
  const { data, info } = await pipeline
    .toColourspace(options.deep ? 'rgb16' : 'srgb')
    .raw({ depth: options.deep ? 'ushort' : 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const size = { width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 } as const
  if (!options.deep) return { ...size, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
  const deep = new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2)
  return { ...size, data: toEightBit(deep, options.white ?? 65_535), deep }
}
