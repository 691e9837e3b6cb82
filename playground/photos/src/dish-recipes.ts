import { dishIndex } from '@bistro/contract'
import { altTexts } from './alt-texts.ts'
import { type Rgb, rgb } from './colour.ts'
import { encodeJpeg } from './encode.ts'
import { finish } from './finish.ts'
import type { PhotoRecipe } from './photo-recipe.ts'
import { createRandom } from './random.ts'
import { dishOf } from './scenes/dish-of.ts'
import { scenes } from './scenes/scenes.ts'

const photo = { width: 2400, height: 1800 }
/** Dishes are rendered at half the photo's size; sharpening and grain are added at full size. */
const rendered = { width: 1200, height: 900 }

/** The dish whose photo is stored sideways, as phones store them, with EXIF orientation 6. */
export const sidewaysSlug = 'natural-orange'

function paletteOf(slug: string, palette: readonly string[]): readonly [Rgb, Rgb, Rgb] {
  const [first, second = first, third = second] = palette
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error(`BISTRO_PHOTO_NO_PALETTE: "${slug}" has no colours in the dish index; give it at least one`)
  }
  return [rgb(first), rgb(second), rgb(third)]
}

/** One photo per dish of the menu. */
export const dishRecipes: readonly PhotoRecipe[] = dishIndex.map(({ slug, scene, palette }) => ({
  slug,
  file: `${slug}.jpg`,
  ...photo,
  alt: dishOf(altTexts, slug),
  draw: async (scale) => {
    const size = { width: Math.round(rendered.width * scale), height: Math.round(rendered.height * scale) }
    const { frame, look } = scenes[scene]({ slug, random: createRandom(slug), palette: paletteOf(slug, palette), size })
    const full = { width: Math.round(photo.width * scale), height: Math.round(photo.height * scale) }
    return encodeJpeg(await finish(frame, full, look), { sideways: slug === sidewaysSlug })
  },
}))
