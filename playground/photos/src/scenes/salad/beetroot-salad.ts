import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { rootSlice } from '../../food/slice.ts'
import type { SaladRecipe } from './salad-recipe.ts'

/** Sliced and diced beetroot with goat's cheese and walnuts. */
export const beetrootSalad: SaladRecipe = {
  setting: { table: 'plaster', elevation: 62, zoom: 1.18 },
  glaze: glazes.ink,
  linen: 'natural',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y,
      rx: 0.42,
      ry: 0.36,
      colour: rgb('#f1eadf'),
      thickness: 0.035,
      ragged: 0.3,
      lumps: 0.015,
    })
    for (let index = 0; index < 24; index += 1) {
      const at = inDisc(random, around(plate, 0.54))
      const colour = random.pick([rgb('#7c1441'), rgb('#8d1f4e'), rgb('#631036'), rgb('#d9932c')])
      if (index % 2 === 0)
        rootSlice(relief, {
          ...at,
          radius: random.range(0.11, 0.16),
          thickness: 0.03,
          colour,
          skin: vary(colour, random, 0.5),
          rings: vary(colour, random, 0.7),
          lean: random.spread(0.35),
          angle: random.range(0, 6),
        })
      else
        lump(relief, {
          ...at,
          rx: 0.12,
          ry: 0.075,
          angle: random.range(0, 6),
          height: 0.11,
          colour,
          flat: 3.2,
          ragged: 0.1,
          bumps: 0.05,
          gloss: 0.34,
          rough: 0.1,
          soft: 0.7,
        })
    }
    for (let index = 0; index < 13; index += 1) {
      const at = inDisc(random, around(plate, 0.5))
      for (let crumb = 0; crumb < 4; crumb += 1)
        lump(relief, {
          x: at.x + random.spread(0.04),
          y: at.y + random.spread(0.04),
          rx: 0.055,
          ry: 0.045,
          angle: random.range(0, 6),
          height: 0.05,
          colour: rgb('#f5f0e6'),
          ragged: 0.4,
          bumps: 0.3,
          soft: 0.9,
          gloss: 0.1,
        })
    }
    scatter(relief, random, {
      ...around(plate, 0.5),
      count: 24,
      size: 0.05,
      colours: [rgb('#8f6236'), rgb('#a87840'), rgb('#6d4524')],
      ragged: 0.45,
      rise: 0.8,
    })
    herbLeaves(relief, random, 'rocket', { ...around(plate, 0.5), count: 18 })
    droplets(relief, random, { ...around(plate, 0.66), count: 70, size: 0.022, colour: rgb('#7a1038'), alpha: 0.8 })
  },
}
