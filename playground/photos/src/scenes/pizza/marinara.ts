import { rgb } from '../../colour.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { within } from '../../food/pie.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'

/** Tomato, garlic and oregano, no cheese. */
export const marinara: PizzaRecipe = {
  table: 'plaster',
  board: 'none',
  elevation: 62,
  sauce: { colour: rgb('#a9240e'), cloud: rgb('#cf4a1c'), lumps: 0.016, gloss: 0.28 },
  cut: true,
  top: (relief, random, pie) => {
    for (let index = 0; index < 34; index += 1) {
      const at = inDisc(random, within(pie, 0.74))
      lump(relief, {
        ...at,
        rx: 0.035,
        ry: 0.017,
        angle: random.range(0, 6),
        height: 0.012,
        colour: rgb('#eed9a2'),
        crest: rgb('#b5782c'),
        crestAmount: 0.5,
        flat: 5,
        gloss: 0.14,
      })
    }
    herbLeaves(relief, random, 'oregano', { ...within(pie, 0.72), count: 60 })
    scatter(relief, random, {
      ...within(pie, 0.74),
      count: 160,
      size: 0.008,
      colours: [rgb('#5c7a3a'), rgb('#45602c')],
    })
    droplets(relief, random, { ...within(pie, 0.76), count: 90, size: 0.018, colour: rgb('#dd8b22') })
  },
}
