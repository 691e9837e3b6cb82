import { rgb } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import { tentacle } from '../../food/tentacle.ts'
import type { PlateRecipe } from './plate-recipe.ts'

/** Three tentacles over potatoes and a pale purée. */
export const charredOctopus: PlateRecipe = {
  setting: { table: 'slate', elevation: 62, zoom: 1.14 },
  glaze: glazes.cream,
  profile: 'coupe',
  linen: 'rust',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y + 0.02,
      rx: 0.5,
      ry: 0.4,
      colour: rgb('#e0bd86'),
      cloud: rgb('#ecd2a4'),
      thickness: 0.035,
      ragged: 0.25,
      lumps: 0.015,
      gloss: 0.12,
    })
    for (let index = 0; index < 9; index += 1)
      lump(relief, {
        ...inDisc(random, { ...plate, rx: 0.38 }),
        rx: 0.095,
        ry: 0.075,
        angle: random.range(0, 6),
        height: 0.085,
        colour: rgb('#dfb660'),
        crest: rgb('#a3622a'),
        flat: 3.4,
        gloss: 0.16,
        soft: 0.5,
      })
    tentacle(relief, { x: plate.x - 0.52, y: plate.y + 0.22, angle: -0.4, curl: -0.42 })
    tentacle(relief, { x: plate.x + 0.48, y: plate.y - 0.3, angle: 2.5, curl: -0.36 })
    tentacle(relief, { x: plate.x - 0.3, y: plate.y - 0.4, angle: 0.5, curl: 0.42 })
    for (let index = 0; index < 30; index += 1)
      pool(relief, {
        ...inDisc(random, { ...plate, rx: 0.58 }),
        rx: random.range(0.012, 0.035),
        colour: rgb('#b8401a'),
        thickness: 0.006,
        ragged: 0.1,
        rough: 0.05,
      })
    herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.45, count: 26 })
    scatter(relief, random, {
      ...plate,
      rx: 0.55,
      count: 170,
      size: 0.007,
      colours: [rgb('#a8351a'), rgb('#c65b32'), rgb('#efe9dc')],
    })
    citrusSlice(relief, {
      x: plate.x + 0.5,
      y: plate.y + 0.36,
      radius: 0.14,
      thickness: 0.09,
      flesh: rgb('#eecb3e'),
      peel: rgb('#e3b31c'),
      lean: 0.15,
    })
  },
}
