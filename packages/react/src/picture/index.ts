export { type ArtDirection, Picture, type PictureProps } from './picture.tsx'
