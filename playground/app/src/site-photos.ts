import type { Photo } from '@bistro/contract'

/** The pictures of the house itself; those of dishes come with the API. */
export const sitePhotos = {
  hero: {
    slug: 'hero',
    alt: 'A candle-lit table with steak, tagliatelle, a margherita and a beetroot salad, lamps out of focus behind',
    width: 3600,
    height: 2000,
  },
  oven: {
    slug: 'kitchen',
    alt: 'A fire burning in the brick oven, a pizza on the peel in front of it',
    width: 2400,
    height: 1600,
  },
  market: {
    slug: 'story',
    alt: 'Crates of tomatoes, lettuces, lemons, carrots and aubergines at the morning market',
    width: 2400,
    height: 1600,
  },
  pizza: {
    slug: 'hero-cutout',
    alt: 'A whole margherita pizza with basil, seen from above',
    width: 1400,
    height: 1400,
  },
  candle: { slug: 'steam', alt: 'A candle burning on the table', width: 480, height: 480 },
} as const satisfies Record<string, Photo>

/** The front of each restaurant, by its slug. */
export const locationPhotos: Readonly<Record<string, Photo>> = {
  portobello: {
    slug: 'location-1',
    alt: 'The brick front of the bistro at dusk, windows lit, a green awning over the wet street',
    width: 2400,
    height: 1600,
  },
  stoneybatter: {
    slug: 'location-2',
    alt: 'The ochre front of the bistro at dusk with a red-striped awning and full tables behind the glass',
    width: 2400,
    height: 1600,
  },
  'dun-laoghaire': {
    slug: 'location-3',
    alt: 'The blue boarded front of the bistro at night with string lights and ivy by the door',
    width: 2400,
    height: 1600,
  },
}
