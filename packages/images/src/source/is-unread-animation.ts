import type { ImageFacts } from '@firstpaint/core/images'

/** APNG and animated AVIF: libvips reads only their first frame. */
export function isUnreadAnimation({ format, pages }: Pick<ImageFacts, 'format' | 'pages'>): boolean {
  return pages > 1 && (format === 'png' || format === 'avif')
}
