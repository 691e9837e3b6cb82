import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { bed } from '../../food/bed.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { halfEgg, tomatoSlice } from '../../food/slice.ts'
import { strand, wander } from '../../food/strand.ts'
import type { SaladRecipe } from './salad-recipe.ts'

/** Tuna, eggs, beans, potatoes, tomatoes and olives on leaves. */
export const nicoiseSalad: SaladRecipe = {
  setting: { table: 'blue-linen', elevation: 90, zoom: 1.12 },
  glaze: glazes.cream,
  linen: 'white',
  draw: (relief, random, plate) => {
    bed(
      relief,
      random,
      { ...plate, r: plate.r * 0.62 },
      { colours: [rgb('#6f9440'), rgb('#567d30'), rgb('#8aa955')], count: 30, length: 0.34, wide: 0.5, ruffle: 0.6 },
    )
    for (let index = 0; index < 26; index += 1)
      strand(
        relief,
        wander(
          random,
          {
            x: plate.x - 0.35 + random.spread(0.2),
            y: plate.y + 0.25 + random.spread(0.16),
            angle: 0.5 + random.spread(0.5),
          },
          { count: 4, step: 0.085, turn: 0.2 },
        ),
        { radius: 0.021, colour: vary(rgb('#4f7d32'), random, 0.2), taper: [0.8, 0.6], gloss: 0.24 },
      )
    for (let index = 0; index < 9; index += 1)
      lump(relief, {
        x: plate.x + 0.36 + random.spread(0.13),
        y: plate.y + 0.24 + random.spread(0.16),
        rx: 0.095,
        ry: 0.08,
        angle: random.range(0, 6),
        height: 0.09,
        colour: rgb('#e3c877'),
        crest: rgb('#b98d3c'),
        crestAmount: 0.25,
        flat: 3.4,
        gloss: 0.16,
        soft: 0.6,
      })
    for (let index = 0; index < 7; index += 1)
      lump(relief, {
        x: plate.x + random.spread(0.17),
        y: plate.y - 0.04 + random.spread(0.13),
        rx: 0.15,
        ry: 0.1,
        angle: random.range(0, 6),
        height: 0.1,
        colour: rgb('#c98d7c'),
        crest: rgb('#8d4b40'),
        low: rgb('#8d5044'),
        flat: 3,
        ragged: 0.3,
        bumps: 0.35,
        grain: 5,
        gloss: 0.16,
        rough: 0.3,
      })
    for (const [x, y] of [
      [-0.4, -0.3],
      [-0.12, -0.46],
      [0.18, 0.5],
      [0.52, -0.02],
    ] as const)
      halfEgg(relief, {
        x: plate.x + x,
        y: plate.y + y,
        radius: 0.145,
        ry: 0.112,
        angle: random.range(0, 6),
        yolk: rgb('#eda321'),
      })
    for (const [x, y] of [
      [0.26, -0.4],
      [0.44, -0.26],
      [-0.55, -0.02],
      [-0.02, 0.36],
      [0.1, -0.3],
      [-0.28, 0.02],
    ] as const)
      tomatoSlice(relief, {
        x: plate.x + x,
        y: plate.y + y,
        radius: 0.12,
        thickness: 0.06,
        colour: rgb('#c22e1c'),
        lean: 0.15,
        angle: random.range(0, 6),
      })
    for (let index = 0; index < 18; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.58)),
        rx: 0.043,
        ry: 0.036,
        height: 0.05,
        colour: rgb('#2b1d22'),
        ragged: 0.04,
        bumps: 0.03,
        gloss: 0.4,
        rough: 0.09,
      })
    for (let index = 0; index < 9; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, around(plate, 0.4)), angle: random.range(0, 6) },
          { count: 4, step: 0.06, turn: 0.5 },
        ),
        {
          radius: 0.022,
          colour: rgb('#854a36'),
          taper: [1, 0.4],
          rise: 0.6,
          gloss: 0.35,
          rough: 0.1,
          streaks: 1,
          seed: index,
        },
      )
    herbLeaves(relief, random, 'basil', { ...around(plate, 0.5), count: 8 })
    droplets(relief, random, { ...around(plate, 0.64), count: 60, size: 0.014, colour: rgb('#b99a2c') })
    scatter(relief, random, { ...around(plate, 0.6), count: 110, size: 0.006, colours: [rgb('#1e1a15')] })
  },
}
