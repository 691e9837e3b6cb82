import { rgb } from '../../colour.ts'
import { sprig } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { carved, seared } from '../../food/meat.ts'
import { salt } from '../../food/salt.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc } from '../../food/scatter.ts'
import type { SteakRecipe } from './steak-recipe.ts'

/** A ribeye in its pan, partly carved, with garlic and rosemary. */
export const ribeye: SteakRecipe = {
  setting: { table: 'char', elevation: 64, zoom: 1.16, look: { brightness: 0.09 } },
  glaze: 'pan',
  linen: 'charcoal',
  draw: (relief, random, plate) => {
    pool(relief, {
      x: plate.x,
      y: plate.y + 0.05,
      rx: 0.55,
      colour: rgb('#6e4216'),
      cloud: rgb('#9a6a22'),
      thickness: 0.008,
      ragged: 0.3,
      alpha: 0.7,
      rough: 0.05,
      gloss: 0.3,
    })
    seared(relief, {
      x: plate.x - 0.03,
      y: plate.y,
      rx: 0.52,
      ry: 0.42,
      angle: -0.2,
      height: 0.15,
      crust: rgb('#653520'),
      fat: rgb('#d9b070'),
      bars: 0,
      seed: 12,
    })
    for (let index = 0; index < 4; index += 1)
      carved(relief, {
        x: plate.x + 0.18 + index * 0.12,
        y: plate.y + 0.1 + index * 0.05,
        rx: 0.11,
        ry: 0.3 - index * 0.025,
        angle: 0.3 + index * 0.06,
        z: 0.1 - index * 0.012,
        height: 0.1,
        pink: rgb('#a5423a'),
        crust: rgb('#2b140b'),
        lean: -0.25,
        seed: index * 5,
      })
    for (let index = 0; index < 5; index += 1)
      lump(relief, {
        ...inDisc(random, { ...plate, rx: 0.6 }),
        rx: 0.06,
        ry: 0.048,
        angle: random.range(0, 6),
        height: 0.055,
        colour: rgb('#e2c590'),
        crest: rgb('#8f5a26'),
        ragged: 0.08,
        gloss: 0.24,
      })
    lump(relief, {
      x: plate.x + 0.02,
      y: plate.y - 0.04,
      rx: 0.12,
      ry: 0.1,
      angle: 0.4,
      height: 0.06,
      colour: rgb('#efd98c'),
      crest: rgb('#6d8a40'),
      crestAmount: 0.32,
      grain: 8,
      flat: 5,
      ragged: 0.06,
      gloss: 0.3,
      rough: 0.1,
      soft: 0.9,
    })
    pool(relief, {
      x: plate.x + 0.08,
      y: plate.y + 0.04,
      rx: 0.18,
      ry: 0.12,
      colour: rgb('#d9b45a'),
      thickness: 0.006,
      ragged: 0.5,
      alpha: 0.6,
      gloss: 0.35,
      rough: 0.05,
    })
    sprig(relief, random, { x: plate.x - 0.42, y: plate.y - 0.18, length: 0.5, angle: 0.35, needles: true })
    sprig(relief, random, { x: plate.x - 0.3, y: plate.y + 0.3, length: 0.3, angle: -0.3 })
    salt(relief, random, plate, [rgb('#f4f1e8'), rgb('#f4f1e8'), rgb('#1d1814')])
    droplets(relief, random, { ...plate, rx: 0.62, count: 70, size: 0.018, colour: rgb('#b5802c') })
  },
}
