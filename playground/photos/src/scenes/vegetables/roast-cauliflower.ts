import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { drizzle, pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { strand, wander } from '../../food/strand.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** Roast florets on a pale purée with pomegranate. */
export const roastCauliflower: VegetablesRecipe = {
  setting: { table: 'slate', elevation: 58, zoom: 1.24 },
  glaze: glazes.clay,
  profile: 'coupe',
  linen: 'natural',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y,
      rx: 0.52,
      ry: 0.46,
      colour: rgb('#e8dcbf'),
      cloud: rgb('#d5c39a'),
      thickness: 0.035,
      ragged: 0.22,
      lumps: 0.012,
    })
    for (let index = 0; index < 12; index += 1) {
      const angle = index * 2.4
      const reach = Math.sqrt((index + 0.3) / 12) * 0.5
      const x = plate.x + Math.cos(angle) * reach
      const y = plate.y + Math.sin(angle) * reach * 0.85
      strand(
        relief,
        [
          { x, y },
          { x: x + Math.cos(angle) * 0.13, y: y + Math.sin(angle) * 0.13 },
        ],
        { radius: 0.055, colour: rgb('#e8dcae'), low: rgb('#a9823c') },
      )
      const z = relief.restAt(x, y, 0.1)
      for (let bud = 0; bud < 26; bud += 1) {
        const at = inDisc(random, { x, y, rx: 0.145 }, -0.1)
        const from = Math.hypot(at.x - x, at.y - y) / 0.145
        lump(relief, {
          ...at,
          rx: random.range(0.036, 0.05),
          z: Math.min(z, 0.13) + 0.11 * (1 - from * from),
          height: 0.06,
          colour: vary(rgb('#ecd08c'), random, 0.14),
          low: rgb('#c9983f'),
          crest: rgb('#8a4f1a'),
          crestAmount: random.range(0.1, 0.55),
          bumps: 0.3,
          grain: 4,
          ragged: 0.3,
          gloss: 0.1,
        })
      }
    }
    for (let index = 0; index < 5; index += 1)
      drizzle(
        relief,
        wander(
          random,
          { x: plate.x - 0.5, y: plate.y - 0.3 + index * 0.15, angle: random.spread(0.4) },
          { count: 9, step: 0.12, turn: 0.6 },
        ),
        { radius: 0.015, colour: rgb('#e6d6b0') },
      )
    scatter(relief, random, {
      ...around(plate, 0.6),
      count: 46,
      size: 0.021,
      colours: [rgb('#9c1430'), rgb('#b81f3c')],
      long: 1.15,
      gloss: 0.45,
      rough: 0.06,
      ragged: 0.1,
    })
    herbLeaves(relief, random, 'parsley', { ...around(plate, 0.52), count: 34 })
    scatter(relief, random, {
      ...around(plate, 0.6),
      count: 70,
      size: 0.014,
      colours: [rgb('#c9a468'), rgb('#e8dcc0')],
    })
  },
}
