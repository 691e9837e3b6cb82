import type { ImageModule } from 'firstpaint/picture'

/** A picture and what it says. */
export interface SitePhoto {
  readonly image: ImageModule | undefined
  readonly alt: string
}

// Patterns and not names, so that Bistro builds before its photos are drawn.
const wide = import.meta.glob<ImageModule>('../../.cache/photos/{hero,kitchen,story}.jpg', {
  eager: true,
  query: '?image&widths=480;960;1440;2400',
  import: 'default',
})
const fronts = import.meta.glob<ImageModule>('../../.cache/photos/location-*.jpg', {
  eager: true,
  query: '?image&widths=480;720;1170',
  import: 'default',
})
const small = import.meta.glob<ImageModule>('../../.cache/photos/{hero-cutout.png,steam.webp}', {
  eager: true,
  query: '?image&widths=240;480;1056&placeholder=none',
  import: 'default',
})
const tall = import.meta.glob<ImageModule>('../../.cache/photos/hero.jpg', {
  eager: true,
  query: '?image&aspect=9:16&widths=540;828;1125',
  import: 'default',
})
// The oven beside the story is cropped here, not by the browser: that would choose a width for the picture as a whole.
const oven = import.meta.glob<ImageModule>('../../.cache/photos/kitchen.jpg', {
  eager: true,
  query: '?image&aspect=5:4&widths=480;720;1080',
  import: 'default',
})

const images = new Map(
  [wide, fronts, small]
    .flatMap(Object.entries<ImageModule>)
    .map(([file, image]) => [file.slice(file.lastIndexOf('/') + 1), image]),
)

/** The pictures of the house itself; those of dishes come with the API. */
export const sitePhotos = {
  hero: {
    image: images.get('hero.jpg'),
    alt: 'A candle-lit table with steak, tagliatelle, a margherita and a beetroot salad, lamps out of focus behind',
  },
  oven: {
    image: images.get('kitchen.jpg'),
    alt: 'A fire burning in the brick oven, a pizza on the peel in front of it',
  },
  market: {
    image: images.get('story.jpg'),
    alt: 'Crates of tomatoes, lettuces, lemons, carrots and aubergines at the morning market',
  },
  pizza: { image: images.get('hero-cutout.png'), alt: 'A whole margherita pizza with basil, seen from above' },
  candle: { image: images.get('steam.webp'), alt: 'A candle burning on the table' },
} as const satisfies Record<string, SitePhoto>

/** The oven, 5 to 4. */
export const teaserOven: SitePhoto = { image: Object.values(oven)[0], alt: sitePhotos.oven.alt }

/** The hero's picture for windows that are higher than wide. */
export const tallHero: ImageModule | undefined = Object.values(tall)[0]

/** The front of each restaurant, by its slug. */
export const locationPhotos: Readonly<Record<string, SitePhoto>> = {
  portobello: {
    image: images.get('location-1.jpg'),
    alt: 'The brick front of the bistro at dusk, windows lit, a green awning over the wet street',
  },
  stoneybatter: {
    image: images.get('location-2.jpg'),
    alt: 'The ochre front of the bistro at dusk with a red-striped awning and full tables behind the glass',
  },
  'dun-laoghaire': {
    image: images.get('location-3.jpg'),
    alt: 'The blue boarded front of the bistro at night with string lights and ivy by the door',
  },
}
