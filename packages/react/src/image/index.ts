export { blurUp } from './blur-up.ts'
export { type FallbackProps, fallbackTo } from './fallback-to.ts'
export { Image } from './image.tsx'
export type { ImageOrigin, ImagePlaceholder, ImageProps, ImageUrgency } from './image-props.ts'
