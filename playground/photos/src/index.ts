export { ensurePhotos } from './ensure-photos.ts'
export type { EnsurePhotosOptions, EnsuredPhotos, PhotoInfo } from './ensure-photos.ts'
