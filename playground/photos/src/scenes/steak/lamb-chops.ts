import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { chop } from '../../food/chop.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { salt } from '../../food/salt.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { SteakRecipe } from './steak-recipe.ts'

/** Four chops leaning together, potatoes behind, mint sauce over. */
export const lambChops: SteakRecipe = {
  setting: { table: 'concrete', elevation: 62, zoom: 1.18 },
  glaze: glazes.sand,
  linen: 'sage',
  draw: (relief, random, plate) => {
    for (let index = 0; index < 13; index += 1)
      lump(relief, {
        ...inDisc(random, { x: plate.x, y: plate.y - 0.2, rx: 0.4, ry: 0.2 }),
        rx: 0.085,
        ry: 0.068,
        angle: random.range(0, 6),
        height: 0.08,
        colour: rgb('#d9a850'),
        crest: rgb('#8f5a20'),
        flat: 3.4,
        gloss: 0.18,
      })
    for (const [index, [x, y, angle]] of (
      [
        [-0.3, 0.1, -1.15],
        [-0.04, 0.06, -1.3],
        [0.22, 0.1, -1.5],
        [0.06, 0.3, -0.9],
      ] as const
    ).entries())
      chop(relief, { x: plate.x + x, y: plate.y + y, angle, seed: index * 9 })
    pool(relief, {
      x: plate.x + 0.08,
      y: plate.y + 0.2,
      rx: 0.24,
      ry: 0.1,
      angle: 0.2,
      colour: rgb('#62802e'),
      cloud: rgb('#86a044'),
      thickness: 0.016,
      ragged: 0.5,
      lumps: 0.02,
      gloss: 0.3,
      rough: 0.1,
    })
    pool(relief, {
      x: plate.x - 0.38,
      y: plate.y + 0.36,
      rx: 0.13,
      colour: rgb('#62802e'),
      cloud: rgb('#86a044'),
      thickness: 0.02,
      ragged: 0.4,
      lumps: 0.02,
    })
    herbLeaves(relief, random, 'mint', { x: plate.x, y: plate.y + 0.16, rx: 0.4, ry: 0.25, count: 11 })
    scatter(relief, random, {
      x: plate.x,
      y: plate.y + 0.2,
      rx: 0.36,
      count: 70,
      size: 0.013,
      colours: [rgb('#5d7d2c'), rgb('#7c9a3e')],
    })
    salt(relief, random, plate)
  },
}
