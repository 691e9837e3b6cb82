import { encodeAnimation, encodeJpeg, encodePng } from '../encode.ts'
import { finish } from '../finish.ts'
import type { PhotoRecipe } from '../photo-recipe.ts'
import type { Picture } from '../scene.ts'
import { candleFlame } from './candle-flame.ts'
import { cutOut } from './cut-out.ts'
import { hero } from './hero.ts'
import { kitchen } from './kitchen.ts'
import { location } from './location.ts'
import { logo, logoMark } from './logo.ts'
import { story } from './story.ts'

interface Shot {
  slug: string
  width: number
  height: number
  alt: string
  compose: (size: { width: number; height: number }) => Picture
}

const shots: readonly Shot[] = [
  {
    slug: 'hero',
    width: 3600,
    height: 2000,
    alt: 'A candle-lit table with steak, tagliatelle, a margherita and a beetroot salad, lamps out of focus behind',
    compose: hero,
  },
  {
    slug: 'story',
    width: 2400,
    height: 1600,
    alt: 'Crates of tomatoes, lettuces, lemons, carrots and aubergines at the morning market',
    compose: story,
  },
  {
    slug: 'kitchen',
    width: 2400,
    height: 1600,
    alt: 'A fire burning in the brick oven, a pizza on the peel in front of it',
    compose: kitchen,
  },
  {
    slug: 'location-1',
    width: 2400,
    height: 1600,
    alt: 'The brick front of the bistro at dusk, windows lit, a green awning over the wet street',
    compose: (size) => location(0, size),
  },
  {
    slug: 'location-2',
    width: 2400,
    height: 1600,
    alt: 'The ochre front of the bistro at dusk with a red-striped awning and full tables behind the glass',
    compose: (size) => location(1, size),
  },
  {
    slug: 'location-3',
    width: 2400,
    height: 1600,
    alt: 'The blue boarded front of the bistro at night with string lights and ivy by the door',
    compose: (size) => location(2, size),
  },
]

const flame = { size: 480, frames: 16, delay: 80 }
const cutOutSize = 1400

const times = (scale: number, width: number, height: number): { width: number; height: number } => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
})

const drawing = (text: string) => (): Promise<Buffer> => Promise.resolve(Buffer.from(text))

/** The pictures of the restaurant itself, the slowest first. */
export const houseRecipes: readonly PhotoRecipe[] = [
  ...shots.map(({ slug, width, height, alt, compose }): PhotoRecipe => ({
    slug,
    file: `${slug}.jpg`,
    width,
    height,
    alt,
    draw: async (scale) => {
      const { frame, look } = compose(times(scale / 2, width, height))
      return encodeJpeg(await finish(frame, times(scale, width, height), look))
    },
  })),
  {
    slug: 'hero-cutout',
    file: 'hero-cutout.png',
    width: cutOutSize,
    height: cutOutSize,
    alt: 'A whole margherita pizza with basil, seen from above',
    draw: async (scale) => {
      const size = times(scale, cutOutSize, cutOutSize)
      const { frame, look } = cutOut(times(scale * 0.75, cutOutSize, cutOutSize))
      return encodePng(await finish(frame, size, look))
    },
  },
  {
    slug: 'steam',
    file: 'steam.webp',
    width: flame.size,
    height: flame.size,
    alt: 'A candle burning on the table',
    draw: async (scale) => {
      const size = times(scale, flame.size, flame.size)
      const look = { brightness: 0.05, vignette: 0.2, grain: 5 }
      const frames = Array.from({ length: flame.frames }, (_, index) => candleFlame(size.width, index / flame.frames))
      return encodeAnimation(await Promise.all(frames.map((frame) => finish(frame, size, look))), flame.delay)
    },
  },
  { slug: 'logo', file: 'logo.svg', width: 180, height: 64, alt: 'Bistro', draw: drawing(logo) },
  { slug: 'logo-mark', file: 'logo-mark.svg', width: 64, height: 64, alt: 'Bistro', draw: drawing(logoMark) },
]
