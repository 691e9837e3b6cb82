import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { cabbageHalf } from '../../food/cabbage-half.ts'
import { drizzle, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** Two charred cabbage halves under crumbs. */
export const hispiCabbage: VegetablesRecipe = {
  setting: { table: 'walnut', elevation: 62, zoom: 1.2 },
  glaze: glazes.blue,
  profile: 'coupe',
  linen: 'white',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y + 0.05,
      rx: 0.58,
      ry: 0.42,
      colour: rgb('#dcd8a6'),
      cloud: rgb('#b9b468'),
      thickness: 0.02,
      ragged: 0.22,
    })
    cabbageHalf(relief, { x: plate.x - 0.04, y: plate.y - 0.22, angle: -0.12, seed: 3 })
    cabbageHalf(relief, { x: plate.x + 0.06, y: plate.y + 0.2, angle: 3.0, seed: 11 })
    for (let index = 0; index < 5; index += 1)
      drizzle(
        relief,
        wander(
          random,
          { x: plate.x - 0.5, y: plate.y - 0.3 + index * 0.15, angle: random.spread(0.5) },
          { count: 9, step: 0.12, turn: 0.7 },
        ),
        { radius: 0.013, colour: rgb('#ece3b8') },
      )
    scatter(relief, random, {
      ...around(plate, 0.52),
      count: 200,
      size: 0.015,
      colours: [rgb('#c98f45'), rgb('#a86c2a'), rgb('#dcb06a')],
      ragged: 0.45,
    })
    for (let index = 0; index < 30; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, around(plate, 0.45)), angle: random.range(0, 6) },
          { count: 3, step: 0.03, turn: 0.5 },
        ),
        { radius: 0.006, colour: rgb('#5d8a35') },
      )
    scatter(relief, random, { ...around(plate, 0.52), count: 40, size: 0.009, colours: [rgb('#a8301c')] })
  },
}
