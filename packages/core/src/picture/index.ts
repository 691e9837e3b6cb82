export type { ImageFormat, ImageModule, ImageSource, ImageType } from './image-module.ts'
export { type ImageLayout, type ImgOptions, type ImgProps, imgProps } from './img-props.ts'
export { imageSet, type ImageSetOptions } from './image-set.ts'
export { pictureHtml } from './picture-html.ts'
export {
  type ArtDirection,
  type PictureOptions,
  type PictureProps,
  pictureProps,
  type SourceProps,
} from './picture-props.ts'
export { placeholderStyle, type PlaceholderStyle } from './placeholder-style.ts'
