import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { halfBird } from '../../food/half-bird.ts'
import { sprig } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { salt } from '../../food/salt.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import { strand, wander } from '../../food/strand.ts'
import type { SteakRecipe } from './steak-recipe.ts'

/** Half a roast chicken with potatoes and its juices. */
export const halfChicken: SteakRecipe = {
  setting: { table: 'oak', elevation: 58, zoom: 1.18 },
  glaze: glazes.cream,
  linen: 'natural',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y + 0.12,
      rx: 0.56,
      ry: 0.42,
      colour: rgb('#8a5418'),
      cloud: rgb('#b57a2c'),
      thickness: 0.016,
      ragged: 0.2,
      rough: 0.05,
      gloss: 0.28,
    })
    for (let index = 0; index < 8; index += 1)
      lump(relief, {
        ...inDisc(random, { x: plate.x + 0.36, y: plate.y - 0.26, rx: 0.2 }),
        rx: 0.095,
        ry: 0.08,
        angle: random.range(0, 6),
        height: 0.095,
        colour: rgb('#d3a04c'),
        crest: rgb('#8f5a20'),
        flat: 3.2,
        gloss: 0.2,
      })
    halfBird(relief, { ...plate, x: plate.x - 0.06 })
    for (let index = 0; index < 24; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, { x: plate.x, y: plate.y + 0.1, rx: 0.45 }), angle: random.range(0, 6) },
          { count: 4, step: 0.032, turn: 0.35 },
        ),
        { radius: 0.011, rise: 0.4, taper: [0.9, 0.3], colour: rgb('#52752c'), gloss: 0.1 },
      )
    citrusSlice(relief, {
      x: plate.x - 0.5,
      y: plate.y - 0.28,
      radius: 0.14,
      thickness: 0.09,
      flesh: rgb('#dfae34'),
      peel: rgb('#d9a51c'),
      lean: 0.15,
    })
    sprig(relief, random, { x: plate.x - 0.3, y: plate.y - 0.3, length: 0.32, angle: -0.2 })
    salt(relief, random, plate)
    droplets(relief, random, {
      x: plate.x,
      y: plate.y + 0.1,
      rx: 0.56,
      count: 50,
      size: 0.018,
      colour: rgb('#c99634'),
    })
  },
}
