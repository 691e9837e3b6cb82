import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { leaf } from '../../food/leaf.ts'
import { lump } from '../../food/lump.ts'
import { raviolo } from '../../food/raviolo.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PastaRecipe } from './pasta-recipe.ts'
import { pepper } from './pepper.ts'

/** Seven ravioli in brown butter with sage. */
export const pumpkinRavioli: PastaRecipe = {
  setting: { table: 'walnut', elevation: 56, zoom: 1.16 },
  glaze: glazes.sage,
  linen: 'rust',
  draw: (relief, random, bowl) => {
    pool(relief, {
      ...bowl,
      rx: bowl.r * 0.58,
      ry: bowl.r * 0.54,
      colour: rgb('#d9962c'),
      cloud: rgb('#b86e18'),
      thickness: 0.02,
      ragged: 0.2,
      rough: 0.05,
    })
    for (const [x, y] of [
      [-0.32, -0.1],
      [0, -0.3],
      [0.32, -0.12],
      [-0.2, 0.22],
      [0.18, 0.22],
      [0, 0],
      [-0.05, 0.42],
    ] as const)
      raviolo(relief, random, { x: bowl.x + x, y: bowl.y + y * 0.9, angle: random.range(0, 1.6) })
    for (let index = 0; index < 40; index += 1)
      pool(relief, {
        ...inDisc(random, { ...bowl, rx: bowl.r * 0.56 }),
        rx: random.range(0.012, 0.05),
        colour: rgb('#c8811c'),
        thickness: 0.006,
        ragged: 0.15,
        rough: 0.04,
        alpha: 0.7,
      })
    for (let index = 0; index < 12; index += 1)
      leaf(relief, {
        ...inDisc(random, { ...bowl, rx: bowl.r * 0.5 }),
        length: random.range(0.17, 0.25),
        wide: 0.3,
        angle: random.range(0, 6),
        colour: vary(rgb('#5c6b3c'), random, 0.3),
        rib: rgb('#a3a878'),
        curl: 0.5,
        gloss: 0.26,
      })
    scatter(relief, random, {
      ...bowl,
      rx: bowl.r * 0.5,
      count: 60,
      size: 0.016,
      colours: [rgb('#8a5526'), rgb('#b5803f')],
      ragged: 0.4,
    })
    for (let index = 0; index < 14; index += 1)
      lump(relief, {
        ...inDisc(random, { ...bowl, rx: bowl.r * 0.45 }),
        rx: 0.055,
        ry: 0.024,
        angle: random.range(0, 6),
        height: 0.008,
        colour: rgb('#f4e7bf'),
        flat: 8,
        ragged: 0.4,
        soft: 0.8,
      })
    scatter(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 60, size: 0.006, colours: pepper })
  },
}
