import type { ImageModule } from 'firstpaint/picture'

// Widths follow the places: a column of the menu, the same at two pixels to the CSS pixel, and the page of a dish.
const whole = import.meta.glob<ImageModule>(
  ['../../.cache/photos/*.jpg', '!../../.cache/photos/{hero,kitchen,story,location-*}.jpg'],
  { eager: true, query: '?image&widths=400;800;1080', import: 'default' },
)

// Beside a dish in a phone's list: 128 CSS pixels, and as high as its text.
const upright = import.meta.glob<ImageModule>(
  ['../../.cache/photos/*.jpg', '!../../.cache/photos/{hero,kitchen,story,location-*}.jpg'],
  { eager: true, query: '?image&aspect=3:4&widths=400', import: 'default' },
)

// Thumbnails of 44–72 CSS pixels.
const square = import.meta.glob<ImageModule>(
  ['../../.cache/photos/*.jpg', '!../../.cache/photos/{hero,kitchen,story,location-*}.jpg'],
  { eager: true, query: '?image&aspect=1:1&widths=144;240', import: 'default' },
)

export interface DishImages {
  readonly whole: ImageModule
  readonly upright: ImageModule
  readonly square: ImageModule
}

const images = new Map(
  Object.entries(whole).map(([file, image]) => [
    file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.')),
    { whole: image, upright: upright[file]!, square: square[file]! },
  ]),
)

/** The pictures of a dish by the slug of its photo; undefined when it was never drawn. */
export function dishImages(slug: string): DishImages | undefined {
  return images.get(slug)
}
