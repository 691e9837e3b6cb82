import sharp from 'sharp'
import type { ImageRequest } from '@firstpaint/core/images'
import type { Size } from '../source/size-at-width.ts'
import { setSharpOutput, type SharpEncoding } from './sharp-output.ts'

export interface AnimationJob extends Size {
  readonly source: Uint8Array
  readonly encoding: Extract<SharpEncoding, { readonly format: 'webp' }>
  /** Given where the picture is cropped. An animation has no one point of attention: those crop to the middle. */
  readonly position?: ImageRequest['position']
}

/** All frames of a GIF or WebP as an animated WebP, with their delays and the number of loops. */
export async function encodeAnimation({
  source,
  width,
  height,
  encoding,
  position,
}: AnimationJob): Promise<Uint8Array> {
  const isFixed = position !== 'attention' && position !== 'entropy'
  const pipeline = sharp(source, { failOn: 'warning', animated: true, limitInputPixels: false }).resize({
    width,
    height,
    fit: position === undefined ? 'fill' : 'cover',
    ...(position !== undefined && isFixed && { position }),
  })
  return new Uint8Array(await setSharpOutput(pipeline, encoding).toBuffer())
}
