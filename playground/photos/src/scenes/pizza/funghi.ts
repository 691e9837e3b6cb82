import { rgb } from '../../colour.ts'
import { sprig } from '../../food/herbs.ts'
import { melted } from '../../food/melted.ts'
import { within } from '../../food/pie.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { mushroomSlice } from '../../food/slice.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'
import { bianca } from './sauces.ts'

/** Mushrooms and thyme on a white base. */
export const funghi: PizzaRecipe = {
  table: 'walnut',
  board: 'olive',
  elevation: 60,
  sauce: bianca,
  cut: false,
  top: (relief, random, pie) => {
    for (let index = 0; index < 20; index += 1)
      melted(relief, random, { ...inDisc(random, within(pie, 0.74)), r: random.range(0.08, 0.14) }, rgb('#f1dfae'))
    for (let index = 0; index < 34; index += 1) {
      mushroomSlice(relief, {
        ...inDisc(random, within(pie, 0.7)),
        radius: random.range(0.07, 0.11),
        angle: random.range(0, 6),
        colour: rgb('#cfa56c'),
        rim: rgb('#5d3a20'),
        thickness: 0.03,
      })
    }
    for (let index = 0; index < 5; index += 1)
      sprig(relief, random, { ...inDisc(random, within(pie, 0.55)), length: 0.26, angle: random.range(0, 6) })
    scatter(relief, random, { ...within(pie, 0.75), count: 90, size: 0.006, colours: [rgb('#22201c')] })
  },
}
