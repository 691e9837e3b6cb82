import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { tomatoSlice } from '../../food/slice.ts'
import { strand } from '../../food/strand.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** Tomatoes of six colours, sliced and whole, with red onion. */
export const heritageTomatoes: VegetablesRecipe = {
  setting: { table: 'carrara', elevation: 90, zoom: 1.14 },
  glaze: glazes.sand,
  profile: 'coupe',
  linen: 'rust',
  draw: (relief, random, plate) => {
    const kinds = [rgb('#bb2517'), rgb('#d6861c'), rgb('#6b2440'), rgb('#d9a82a'), rgb('#c4402a'), rgb('#6f7d2c')]
    for (let index = 0; index < 17; index += 1) {
      const angle = index * 2.4
      const reach = Math.sqrt(index / 17) * plate.r * 0.6
      tomatoSlice(relief, {
        x: plate.x + Math.cos(angle) * reach,
        y: plate.y + Math.sin(angle) * reach,
        radius: random.range(0.15, 0.23),
        ry: random.range(0.14, 0.2),
        thickness: 0.04,
        angle: random.range(0, 6),
        lean: random.range(0, 0.12),
        colour: vary(random.pick(kinds), random, 0.14),
        chambers: random.pick([5, 6, 7]),
      })
    }
    for (let index = 0; index < 14; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.58)),
        rx: 0.07,
        height: 0.08,
        colour: random.pick(kinds),
        ragged: 0.03,
        bumps: 0.02,
        gloss: 0.5,
        rough: 0.05,
        soft: 0.7,
      })
    for (let index = 0; index < 22; index += 1) {
      const at = inDisc(random, around(plate, 0.55))
      const radius = random.range(0.05, 0.085)
      const knots = Array.from({ length: 10 }, (_, knot) => ({
        x: at.x + Math.cos(knot * 0.66) * radius,
        y: at.y + Math.sin(knot * 0.66) * radius * 0.9,
      }))
      strand(relief, knots, {
        radius: 0.011,
        rise: 0.8,
        colour: rgb('#d9b6c4'),
        low: rgb('#8a3f63'),
        gloss: 0.25,
        rough: 0.12,
        soft: 0.9,
      })
    }
    herbLeaves(relief, random, 'basil', { ...around(plate, 0.55), count: 15 })
    droplets(relief, random, { ...around(plate, 0.66), count: 90, size: 0.018, colour: rgb('#b5962c') })
    scatter(relief, random, {
      ...around(plate, 0.6),
      count: 190,
      size: 0.009,
      colours: [rgb('#f6f3ea'), rgb('#f6f3ea'), rgb('#1f1a15')],
      flat: 5,
      gloss: 0.2,
    })
  },
}
