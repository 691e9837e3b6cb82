import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { herbLeaves, herbTip } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { peachWedge } from '../../food/peach-wedge.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PlateRecipe } from './plate-recipe.ts'

/** A burrata among wedges of grilled peach. */
export const burrataPeach: PlateRecipe = {
  setting: { table: 'natural-linen', elevation: 60, zoom: 1.16 },
  glaze: glazes.sage,
  profile: 'coupe',
  linen: 'white',
  draw: (relief, random, plate) => {
    for (let index = 0; index < 9; index += 1) {
      const angle = index * 0.7 + 0.2
      peachWedge(relief, {
        x: plate.x + Math.cos(angle) * 0.42,
        y: plate.y + Math.sin(angle) * 0.4,
        angle: angle + 1.2 + random.spread(0.4),
      })
    }
    pool(relief, {
      x: plate.x + 0.03,
      y: plate.y + 0.05,
      rx: 0.33,
      ry: 0.29,
      colour: rgb('#f4ecd9'),
      thickness: 0.03,
      ragged: 0.3,
      lumps: 0.012,
    })
    lump(relief, {
      x: plate.x,
      y: plate.y - 0.02,
      rx: 0.28,
      ry: 0.26,
      height: 0.26,
      colour: rgb('#f5efe1'),
      low: rgb('#cfc3a8'),
      ragged: 0.08,
      bumps: 0.05,
      grain: 2,
      gloss: 0.3,
      rough: 0.12,
      soft: 0.9,
    })
    for (let index = 0; index < 12; index += 1)
      lump(relief, {
        ...inDisc(random, { x: plate.x + 0.12, y: plate.y + 0.14, rx: 0.12 }),
        rx: 0.05,
        ry: 0.03,
        angle: random.range(0, 6),
        height: 0.03,
        colour: rgb('#f8f3e6'),
        ragged: 0.4,
        gloss: 0.3,
        rough: 0.1,
        soft: 0.9,
      })
    herbTip(relief, random, 'basil', { x: plate.x - 0.08, y: plate.y - 0.12, size: 1.05 })
    herbLeaves(relief, random, 'basil', { ...plate, rx: 0.5, count: 7 })
    droplets(relief, random, { ...plate, rx: 0.6, count: 90, size: 0.02, colour: rgb('#b9952a') })
    scatter(relief, random, { ...plate, rx: 0.55, count: 90, size: 0.008, colours: [rgb('#efe9dc'), rgb('#1f1a15')] })
  },
}
