import type { ImageModule } from '@firstpaint/core/picture'

/** A picture at a service that makes other widths of it when they are asked for. */
export interface RemoteImage {
  /** As the service names it: a path, a public id or a whole address. */
  readonly src: string
  /** Pixels the original has. No wider variant is asked for. */
  readonly width: number
  readonly height: number
  /** Widths to offer, in pixels. @default 320 to 3840, each about 1.5 times the one before, up to `width` */
  readonly widths?: readonly number[]
  /** CSS colour of its place until it is there. */
  readonly colour?: string
}

/** Gives an image object as an import would, for `<Image src>`. */
export type ImageLoader = (image: RemoteImage) => ImageModule

/**
 * Makes a loader of a function that gives the address of a picture in a width. It runs on the server and in the browser
 * and must give the same for the same.
 *
 * @example
 * const cdn = imageLoader((src, width) => `https://img.example.com/${width}${src}`)
 * <Image src={cdn({ src: '/harbour.jpg', width: 2400, height: 1600 })} alt="The harbour at dusk" />
 */
export function imageLoader(addressOf: (src: string, width: number) => string): ImageLoader {
  return ({ src, width, height, widths = [320, 480, 720, 1080, 1600, 2400, 3840], ...placeholder }) => ({
    // Commas and white space would end a candidate.
    src: addressOf(src, width),
    srcset: [...widths.filter((offered) => offered < width), width]
      .map((offered) => `${addressOf(src, offered).replaceAll(/[,\s]/g, encodeURIComponent)} ${offered}w`)
      .join(', '),
    width,
    height,
    sources: [],
    ...placeholder,
  })
}
