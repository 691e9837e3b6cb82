import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { herbTip } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { nest } from '../../food/nest.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PastaRecipe } from './pasta-recipe.ts'

/** Wide noodles under a spoonful of ragù. */
export const raguTagliatelle: PastaRecipe = {
  setting: { table: 'oak', elevation: 60, zoom: 1.14 },
  glaze: glazes.bistroRed,
  linen: 'ticking',
  draw: (relief, random, bowl) => {
    pool(relief, { ...bowl, rx: bowl.r * 0.54, colour: rgb('#8f3a1c'), thickness: 0.02, ragged: 0.2 })
    nest(
      relief,
      random,
      { ...bowl, r: bowl.r * 0.58 },
      { colour: rgb('#d9a858'), radius: 0.034, rise: 0.42, count: 70 },
    )
    nest(
      relief,
      random,
      { ...bowl, r: bowl.r * 0.36 },
      { colour: rgb('#dfb265'), radius: 0.034, rise: 0.42, count: 34 },
    )
    pool(relief, {
      x: bowl.x + 0.02,
      y: bowl.y,
      rx: bowl.r * 0.3,
      colour: rgb('#7c2a14'),
      thickness: 0.03,
      ragged: 0.5,
      lumps: 0.03,
      gloss: 0.28,
      rough: 0.12,
    })
    for (let index = 0; index < 240; index += 1) {
      lump(relief, {
        ...inDisc(random, { ...bowl, rx: bowl.r * 0.34 }, 0.15),
        rx: 0.03 * random.range(0.6, 1.3),
        ry: 0.024,
        angle: random.range(0, 6),
        height: 0.026,
        colour: vary(random.pick([rgb('#6b2413'), rgb('#8c3320'), rgb('#56200f')]), random, 0.25),
        ragged: 0.45,
        bumps: 0.4,
        gloss: 0.24,
        rough: 0.18,
        soft: 0.5,
      })
    }
    scatter(relief, random, {
      ...bowl,
      rx: bowl.r * 0.36,
      count: 120,
      size: 0.012,
      colours: [rgb('#f5ead0')],
      long: 3,
      ragged: 0.4,
      soft: 0.8,
    })
    herbTip(relief, random, 'basil', { x: bowl.x + 0.02, y: bowl.y - 0.05, size: 0.95 })
    droplets(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 40, size: 0.014, colour: rgb('#b5501a') })
  },
}
