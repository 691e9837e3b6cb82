import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { fries } from '../../food/fries.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { carved } from '../../food/meat.ts'
import { salt } from '../../food/salt.ts'
import { pool } from '../../food/sauce.ts'
import type { SteakRecipe } from './steak-recipe.ts'

/** Carved bavette under herb butter, with fries. */
export const bavetteFrites: SteakRecipe = {
  setting: { table: 'white-linen', elevation: 60, zoom: 1.22 },
  glaze: glazes.bistro,
  linen: 'blue',
  draw: (relief, random, plate) => {
    fries(relief, random, { x: plate.x + 0.33, y: plate.y - 0.14, rx: 0.3, ry: 0.34, count: 74 })
    pool(relief, {
      x: plate.x - 0.22,
      y: plate.y + 0.08,
      rx: 0.36,
      ry: 0.3,
      colour: rgb('#7c4a1a'),
      cloud: rgb('#a87a2a'),
      thickness: 0.014,
      ragged: 0.3,
      rough: 0.05,
      gloss: 0.28,
    })
    for (let index = 0; index < 7; index += 1) {
      const share = index / 6 - 0.5
      carved(relief, {
        x: plate.x - 0.24 + share * 0.5,
        y: plate.y + 0.04 + share * 0.26,
        rx: 0.1,
        ry: 0.24,
        angle: 0.42 + random.spread(0.08),
        z: 0.055,
        height: 0.05,
        pink: rgb('#a8423a'),
        crust: rgb('#2e160d'),
        lean: 0.75,
        seed: index * 4,
      })
    }
    lump(relief, {
      x: plate.x - 0.26,
      y: plate.y,
      rx: 0.1,
      ry: 0.09,
      height: 0.06,
      colour: rgb('#dcbf5e'),
      crest: rgb('#5d7a35'),
      crestAmount: 0.5,
      grain: 9,
      flat: 4,
      ragged: 0.1,
      gloss: 0.3,
      rough: 0.12,
      soft: 0.9,
    })
    pool(relief, {
      x: plate.x - 0.2,
      y: plate.y + 0.1,
      rx: 0.16,
      ry: 0.11,
      colour: rgb('#cf9f3c'),
      thickness: 0.008,
      ragged: 0.5,
      alpha: 0.8,
    })
    herbLeaves(relief, random, 'parsley', { x: plate.x - 0.2, y: plate.y + 0.1, rx: 0.34, count: 16 })
    salt(relief, random, plate)
  },
}
