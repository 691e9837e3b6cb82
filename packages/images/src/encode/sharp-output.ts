import type { Sharp } from 'sharp'
import type { Encoding } from '@firstpaint/core/images'

/** Encodings sharp carries out; `source` is not one. */
export type SharpEncoding = Exclude<Encoding, { readonly format: 'source' }>

/**
 * Sharp's names and numbers for an encoding, the only place that knows them. Checked on sharp 0.35.5 (libvips 8.18.7,
 * aom 3.15.1, libwebp 1.6.0, mozjpeg 0826579, libimagequant 2.4.1).
 */
export function setSharpOutput(pipeline: Sharp, encoding: SharpEncoding): Sharp {
  switch (encoding.format) {
    case 'avif':
      // `tune: 'iq'`, which aims at SSIMULACRA2, is the default.
      return pipeline.avif({
        quality: encoding.quality,
        effort: encoding.effort,
        bitdepth: encoding.bitDepth,
        chromaSubsampling: encoding.subsampling ?? '4:4:4',
      })
    case 'webp':
      return pipeline.webp({
        quality: encoding.quality,
        effort: encoding.effort,
        ...(encoding.mode === 'lossless' && { lossless: true }),
        ...(encoding.mode === 'near-lossless' && { nearLossless: true }),
        ...(encoding.sharpYuv === true && { smartSubsample: true }),
      })
    case 'jpeg':
      return pipeline.flatten({ background: '#ffffff' }).jpeg({
        quality: encoding.quality,
        mozjpeg: true,
        chromaSubsampling: encoding.subsampling ?? '4:2:0',
      })
    case 'png':
      return pipeline.png({
        compressionLevel: 9,
        effort: 10,
        ...(encoding.colours === undefined ? { palette: false } : { palette: true, colours: encoding.colours }),
      })
  }
}
