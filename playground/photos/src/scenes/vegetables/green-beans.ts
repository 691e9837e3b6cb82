import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { lump } from '../../food/lump.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** A heap of beans with almonds and garlic. */
export const greenBeans: VegetablesRecipe = {
  setting: { table: 'white', elevation: 60, zoom: 1.22 },
  glaze: glazes.white,
  profile: 'rim',
  linen: 'sage',
  draw: (relief, random, plate) => {
    for (let index = 0; index < 130; index += 1) {
      const at = inDisc(random, { x: plate.x, y: plate.y, rx: 0.4, ry: 0.38 })
      const angle = random.spread(0.5) + (index % 3 === 0 ? 0.7 : 0)
      const long = random.range(0.42, 0.6)
      strand(
        relief,
        wander(
          random,
          { x: at.x - (Math.cos(angle) * long) / 2, y: at.y - (Math.sin(angle) * long) / 2, angle },
          { count: 4, step: long / 3, turn: 0.22 },
        ),
        {
          radius: 0.03,
          taper: [0.7, 0.45],
          colour: vary(random.pick([rgb('#4f8030'), rgb('#3f6d24'), rgb('#628f3a')]), random, 0.15),
          gloss: 0.3,
          rough: 0.12,
          soft: 0.5,
          spots: rgb('#2a2410'),
          spotAmount: 0.1,
          seed: index,
        },
      )
    }
    for (let index = 0; index < 60; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.46)),
        rx: 0.045,
        ry: 0.024,
        angle: random.range(0, 6),
        height: 0.013,
        colour: vary(rgb('#dfbf8a'), random, 0.2),
        crest: rgb('#a0682c'),
        flat: 6,
        ragged: 0.12,
        gloss: 0.12,
      })
    for (let index = 0; index < 24; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.42)),
        rx: 0.03,
        ry: 0.018,
        angle: random.range(0, 6),
        height: 0.012,
        colour: rgb('#e9cf94'),
        crest: rgb('#a8701f'),
        crestAmount: 0.6,
        flat: 5,
        gloss: 0.16,
      })
    scatter(relief, random, {
      ...around(plate, 0.5),
      count: 120,
      size: 0.009,
      colours: [rgb('#f6f3ea'), rgb('#1f1a15'), rgb('#b83a22')],
      flat: 5,
    })
    droplets(relief, random, { ...around(plate, 0.58), count: 50, size: 0.014, colour: rgb('#a8982c') })
  },
}
