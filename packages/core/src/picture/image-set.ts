import { byDensity } from './by-density.ts'
import type { ImageModule } from './image-module.ts'

export interface ImageSetOptions {
  readonly image: ImageModule
  /**
   * Width the picture is drawn at, in CSS pixels: picks the candidates for screens of 1x and more, and is the picture's
   * natural width for `background-size: auto`.
   *
   * @default image.width
   */
  readonly displayWidth?: number
}

/**
 * The value of a CSS property that takes an image: `image-set()` of all formats and densities.
 *
 * @see https://drafts.csswg.org/css-images-4/#image-set-notation
 * @example `background-image: ${imageSet({ image: hero, displayWidth: 400 })}`
 */
export function imageSet({ image, displayWidth = image.width }: ImageSetOptions): string {
  const { src, srcset = `${src} ${image.width}w`, sources } = image
  const option = (type: string) => (candidate: readonly [url: string, density: string]) =>
    `url(${JSON.stringify(candidate[0])}) ${candidate[1]}${type}`
  const options = sources.flatMap((source) =>
    byDensity(source.srcset, displayWidth).map(option(` type("${source.type}")`)),
  )
  return `image-set(${[...options, ...byDensity(srcset, displayWidth).map(option(''))].join(', ')})`
}
