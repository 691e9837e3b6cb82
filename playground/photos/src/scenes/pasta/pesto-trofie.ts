import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { herbTip } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { PastaRecipe } from './pasta-recipe.ts'

/** Short twists and green beans in pesto. */
export const pestoTrofie: PastaRecipe = {
  setting: { table: 'carrara', elevation: 90, zoom: 1.16 },
  glaze: glazes.white,
  linen: 'sage',
  draw: (relief, random, bowl) => {
    pool(relief, {
      ...bowl,
      rx: bowl.r * 0.58,
      colour: rgb('#53761f'),
      cloud: rgb('#6f9030'),
      thickness: 0.03,
      ragged: 0.2,
      lumps: 0.015,
    })
    for (let index = 0; index < 250; index += 1) {
      const at = inDisc(random, { ...bowl, rx: bowl.r * 0.56 })
      const bean = index % 9 === 0
      strand(
        relief,
        wander(
          random,
          { ...at, angle: random.range(0, 6.28) },
          { count: 4, step: bean ? 0.075 : 0.04, turn: bean ? 0.25 : 0.7 },
        ),
        bean
          ? { radius: 0.022, colour: rgb('#45762a'), gloss: 0.24 }
          : {
              radius: 0.024,
              colour: vary(rgb('#b9b868'), random, 0.2),
              low: rgb('#4d6f1c'),
              taper: [0.7, 0.4],
              gloss: 0.24,
              rough: 0.16,
              soft: 0.5,
              streaks: 0.7,
              spots: rgb('#4f7a22'),
              spotAmount: 0.35,
              seed: index,
            },
      )
    }
    scatter(relief, random, {
      ...bowl,
      rx: bowl.r * 0.56,
      count: 260,
      size: 0.01,
      colours: [rgb('#43691c'), rgb('#5d8427')],
    })
    scatter(relief, random, {
      ...bowl,
      rx: bowl.r * 0.45,
      count: 22,
      size: 0.024,
      colours: [rgb('#e3c88e'), rgb('#c99a52')],
      long: 1.9,
      gloss: 0.14,
    })
    for (let index = 0; index < 16; index += 1)
      lump(relief, {
        ...inDisc(random, { ...bowl, rx: bowl.r * 0.4 }),
        rx: 0.05,
        ry: 0.026,
        angle: random.range(0, 6),
        height: 0.01,
        colour: rgb('#f4e7bf'),
        flat: 8,
        ragged: 0.4,
        soft: 0.8,
      })
    herbTip(relief, random, 'basil', { x: bowl.x, y: bowl.y, size: 1.3 })
  },
}
