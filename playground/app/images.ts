import type { ImagesOptions } from 'firstpaint/vite'

/**
 * No JPEG: every browser that runs the scripts Vite builds shows WebP. The store lies beside the drawn photos, where
 * tests, the demo and Lighthouse find it.
 */
export const images: ImagesOptions = { formats: ['avif', 'webp'], store: '../.cache/images' }
