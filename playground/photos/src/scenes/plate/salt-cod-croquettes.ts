import { rgb } from '../../colour.ts'
import { glazes, layDish } from '../../crockery/dish.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { fill } from '../../food/sauce.ts'
import { scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import type { PlateRecipe } from './plate-recipe.ts'

/** A heap of croquettes beside a dish of mayonnaise. */
export const saltCodCroquettes: PlateRecipe = {
  setting: { table: 'blue-linen', elevation: 52, zoom: 1.24 },
  glaze: glazes.bistro,
  profile: 'rim',
  linen: 'ticking',
  draw: (relief, random, plate) => {
    for (const [index, [x, y]] of (
      [
        [-0.34, -0.16],
        [-0.1, -0.28],
        [0.16, -0.24],
        [-0.24, 0.1],
        [0.02, 0],
        [-0.06, 0.3],
        [-0.12, -0.04],
        [-0.05, -0.14],
      ] as const
    ).entries()) {
      lump(relief, {
        x: plate.x + x,
        y: plate.y + y,
        rx: 0.19,
        ry: 0.108,
        angle: 0.5 + random.spread(0.7),
        height: index > 5 ? 0.15 : 0.17,
        colour: rgb('#b9762a'),
        low: rgb('#6d3a10'),
        crest: rgb('#e0a850'),
        crestAmount: 0.5,
        ragged: 0.06,
        bumps: 0.14,
        grain: 11,
        flat: 2.8,
        gloss: 0.12,
        rough: 0.4,
      })
    }
    layDish(relief, { x: plate.x + 0.38, y: plate.y + 0.16, radius: 0.23, profile: 'deep', glaze: glazes.white })
    fill(relief, {
      x: plate.x + 0.38,
      y: plate.y + 0.16,
      radius: 0.215,
      z: 0.075,
      colour: rgb('#ecdba6'),
      cloud: rgb('#f6ecc6'),
      gloss: 0.12,
      texture: 0.008,
    })
    herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.4, count: 22 })
    citrusSlice(relief, {
      x: plate.x - 0.46,
      y: plate.y + 0.34,
      radius: 0.15,
      thickness: 0.09,
      flesh: rgb('#eecb3e'),
      peel: rgb('#e3b31c'),
      lean: 0.2,
      angle: 0.5,
    })
    scatter(relief, random, {
      ...plate,
      rx: 0.6,
      count: 120,
      size: 0.009,
      colours: [rgb('#f4f1ea'), rgb('#c98c3a')],
      flat: 5,
    })
  },
}
