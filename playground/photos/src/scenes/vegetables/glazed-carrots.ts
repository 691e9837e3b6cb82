import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { carrot } from '../../food/carrot.ts'
import { frond } from '../../food/herbs.ts'
import { greens } from '../../food/leaf.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** Whole carrots side by side on yoghurt. */
export const glazedCarrots: VegetablesRecipe = {
  setting: { table: 'teal', elevation: 90, zoom: 1.12 },
  glaze: glazes.ink,
  profile: 'coupe',
  linen: 'natural',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y,
      rx: 0.54,
      ry: 0.46,
      colour: rgb('#efe8da'),
      cloud: rgb('#ddd4c0'),
      thickness: 0.04,
      ragged: 0.25,
      lumps: 0.015,
    })
    for (let index = 0; index < 13; index += 1)
      carrot(relief, random, {
        x: plate.x + random.spread(0.1),
        y: plate.y - 0.42 + index * 0.07,
        angle: random.spread(0.22) + (index % 2 ? Math.PI : 0),
        length: random.range(0.75, 0.98),
        colour: vary(random.pick([rgb('#d96a1a'), rgb('#e07a22'), rgb('#d98a26'), rgb('#8a2e4a')]), random, 0.15),
      })
    scatter(relief, random, {
      ...around(plate, 0.6),
      count: 130,
      size: 0.009,
      colours: [rgb('#6b4420'), rgb('#8a5c2c')],
      long: 3,
    })
    for (let index = 0; index < 10; index += 1)
      frond(relief, random, {
        ...inDisc(random, around(plate, 0.45)),
        length: 0.2,
        angle: random.range(0, 6),
        colour: greens.dill,
      })
    scatter(relief, random, {
      ...around(plate, 0.5),
      count: 36,
      size: 0.026,
      colours: [rgb('#b98a52'), rgb('#d9b37a')],
      ragged: 0.3,
    })
    droplets(relief, random, { ...around(plate, 0.64), count: 70, size: 0.016, colour: rgb('#c9701c') })
  },
}
