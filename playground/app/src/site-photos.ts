import type { Photo } from '@bistro/contract'

/** The pictures of the house itself; those of dishes come with the API. */
export const sitePhotos = {
  hero: {
    slug: 'hero',
    alt: 'A long table by lamplight, laid with plates, glasses and a candle',
    width: 3200,
    height: 2000,
  },
  room: { slug: 'dining-room', alt: 'The dining room at dusk', width: 2400, height: 1600 },
  fire: { slug: 'candle', alt: 'A candle flame', width: 480, height: 480 },
  basil: { slug: 'herbs-cutout', alt: 'A sprig of basil', width: 1600, height: 1600 },
} as const satisfies Record<string, Photo>
