import { rgb } from '../../colour.ts'
import { lump } from '../../food/lump.ts'
import { melted } from '../../food/melted.ts'
import { within } from '../../food/pie.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'

/** Four cheeses, one of them blue. */
export const quattroFormaggi: PizzaRecipe = {
  table: 'carrara',
  board: 'none',
  elevation: 90,
  sauce: { colour: rgb('#f0d384'), cloud: rgb('#f8e9bb'), lumps: 0.01, gloss: 0.22 },
  cut: true,
  top: (relief, random, pie) => {
    for (let index = 0; index < 40; index += 1) {
      melted(
        relief,
        random,
        { ...inDisc(random, within(pie, 0.76), -0.1), r: random.range(0.07, 0.14) },
        random.pick([rgb('#f6e0a0'), rgb('#fbf0cd'), rgb('#efc872')]),
      )
    }
    for (let index = 0; index < 16; index += 1) {
      lump(relief, {
        ...inDisc(random, within(pie, 0.68)),
        rx: 0.04,
        ry: 0.032,
        height: 0.028,
        colour: rgb('#ece6d2'),
        crest: rgb('#6f8089'),
        crestAmount: 0.55,
        ragged: 0.4,
        gloss: 0.12,
        soft: 0.8,
        angle: random.range(0, 6),
      })
    }
    scatter(relief, random, {
      ...within(pie, 0.74),
      count: 120,
      size: 0.006,
      colours: [rgb('#2a2620'), rgb('#4a4238')],
    })
    droplets(relief, random, { ...within(pie, 0.75), count: 80, size: 0.013, colour: rgb('#e0a030') })
  },
}
