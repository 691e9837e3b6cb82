import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { nest } from '../../food/nest.ts'
import { pool } from '../../food/sauce.ts'
import { scatter } from '../../food/scatter.ts'
import type { PastaRecipe } from './pasta-recipe.ts'
import { pepper } from './pepper.ts'

/** Thin noodles with cheese and much pepper. */
export const cacioEPepe: PastaRecipe = {
  setting: { table: 'slate', elevation: 58, zoom: 1.2 },
  glaze: glazes.ink,
  linen: 'natural',
  draw: (relief, random, bowl) => {
    pool(relief, { ...bowl, rx: bowl.r * 0.56, colour: rgb('#e6cf90'), thickness: 0.03, ragged: 0.15 })
    nest(relief, random, { ...bowl, r: bowl.r * 0.58 }, { colour: rgb('#e3c67c'), radius: 0.0175, rise: 1, count: 120 })
    nest(relief, random, { ...bowl, r: bowl.r * 0.34 }, { colour: rgb('#ead08c'), radius: 0.0175, rise: 1, count: 70 })
    scatter(relief, random, {
      ...bowl,
      rx: bowl.r * 0.4,
      count: 160,
      size: 0.011,
      colours: [rgb('#f6ebc8'), rgb('#efe0b2')],
      ragged: 0.5,
      soft: 0.8,
      long: 2.4,
    })
    scatter(relief, random, { ...bowl, rx: bowl.r * 0.75, count: 230, size: 0.0075, colours: pepper, gather: 0.2 })
  },
}
