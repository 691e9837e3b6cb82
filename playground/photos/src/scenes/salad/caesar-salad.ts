import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { bed } from '../../food/bed.ts'
import { lump } from '../../food/lump.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { SaladRecipe } from './salad-recipe.ts'

/** Long leaves, croutons, shaved cheese and anchovies. */
export const caesarSalad: SaladRecipe = {
  setting: { table: 'oak', elevation: 90, zoom: 1.2 },
  glaze: glazes.white,
  linen: 'sage',
  draw: (relief, random, plate) => {
    bed(
      relief,
      random,
      { ...plate, r: plate.r * 0.58 },
      {
        colours: [rgb('#7ba03f'), rgb('#9bb85a'), rgb('#b9cb78')],
        count: 26,
        length: 0.46,
        wide: 0.42,
        ruffle: 0.55,
        rib: rgb('#dfe5b4'),
      },
    )
    for (let index = 0; index < 12; index += 1)
      pool(relief, {
        ...inDisc(random, around(plate, 0.48)),
        rx: random.range(0.04, 0.1),
        colour: rgb('#efe3c2'),
        thickness: 0.012,
        ragged: 0.5,
        gloss: 0.2,
      })
    for (let index = 0; index < 16; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.52)),
        rx: 0.068,
        ry: 0.06,
        angle: random.range(0, 6),
        height: 0.085,
        colour: rgb('#c38c45'),
        crest: rgb('#7a4719'),
        flat: 5,
        ragged: 0.16,
        bumps: 0.2,
        grain: 5,
      })
    for (let index = 0; index < 22; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.5)),
        rx: 0.085,
        ry: 0.036,
        angle: random.range(0, 6),
        height: 0.011,
        colour: rgb('#f3e4b8'),
        flat: 8,
        ragged: 0.35,
        soft: 0.8,
        gloss: 0.1,
      })
    for (let index = 0; index < 6; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, around(plate, 0.4)), angle: random.range(0, 6) },
          { count: 4, step: 0.06, turn: 0.5 },
        ),
        {
          radius: 0.024,
          colour: rgb('#7d4632'),
          taper: [1, 0.4],
          rise: 0.6,
          gloss: 0.35,
          rough: 0.1,
          streaks: 1,
          seed: index,
        },
      )
    scatter(relief, random, {
      ...around(plate, 0.6),
      count: 130,
      size: 0.007,
      colours: [rgb('#1e1a15'), rgb('#efe6cf')],
    })
  },
}
