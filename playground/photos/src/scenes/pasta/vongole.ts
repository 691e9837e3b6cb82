import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { clam } from '../../food/clam.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { nest } from '../../food/nest.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { PastaRecipe } from './pasta-recipe.ts'

/** Thin noodles with clams, chilli and parsley. */
export const vongole: PastaRecipe = {
  setting: { table: 'white-linen', elevation: 62, zoom: 1.14 },
  glaze: glazes.blue,
  linen: 'blue',
  draw: (relief, random, bowl) => {
    pool(relief, {
      ...bowl,
      rx: bowl.r * 0.6,
      colour: rgb('#cdb570'),
      thickness: 0.012,
      ragged: 0.2,
      alpha: 0.6,
      rough: 0.05,
    })
    nest(
      relief,
      random,
      { ...bowl, r: bowl.r * 0.6 },
      { colour: rgb('#e4d194'), radius: 0.018, rise: 0.6, count: 120, gloss: 0.28 },
    )
    for (let index = 0; index < 19; index += 1)
      clam(relief, random, { ...inDisc(random, { ...bowl, rx: bowl.r * 0.58 }), angle: random.range(0, 6.3) })
    nest(
      relief,
      random,
      { ...bowl, r: bowl.r * 0.4 },
      { colour: rgb('#e8d69c'), radius: 0.018, rise: 0.6, count: 12, gloss: 0.28 },
    )
    herbLeaves(relief, random, 'parsley', { ...bowl, rx: bowl.r * 0.58, count: 44 })
    for (let index = 0; index < 12; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, { ...bowl, rx: bowl.r * 0.5 }), angle: random.range(0, 6) },
          { count: 4, step: 0.016, turn: 1 },
        ),
        { radius: 0.008, colour: rgb('#c0281c'), gloss: 0.3 },
      )
    scatter(relief, random, { ...bowl, rx: bowl.r * 0.5, count: 20, size: 0.018, colours: [rgb('#ecd9a4')], flat: 5 })
    droplets(relief, random, { ...bowl, rx: bowl.r * 0.66, count: 70, size: 0.015, colour: rgb('#b9a040') })
  },
}
