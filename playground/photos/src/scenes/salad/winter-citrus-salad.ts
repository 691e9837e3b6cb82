import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { frond } from '../../food/herbs.ts'
import { greens } from '../../food/leaf.ts'
import { lump } from '../../food/lump.ts'
import { droplets } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import { strand, wander } from '../../food/strand.ts'
import type { SaladRecipe } from './salad-recipe.ts'

/** Slices of four citrus fruits with fennel and pomegranate. */
export const winterCitrusSalad: SaladRecipe = {
  setting: { table: 'green', elevation: 90, zoom: 1.14 },
  glaze: glazes.white,
  linen: 'natural',
  draw: (relief, random, plate) => {
    const fruits = [
      { flesh: rgb('#e8791c'), peel: rgb('#e39a3a') },
      { flesh: rgb('#c4263a'), peel: rgb('#d9683a') },
      { flesh: rgb('#efb93a'), peel: rgb('#efcf62') },
      { flesh: rgb('#e25a4a'), peel: rgb('#eba15c') },
    ]
    for (let index = 0; index < 19; index += 1) {
      const angle = index * 2.4
      const reach = Math.sqrt(index / 19) * plate.r * 0.62
      citrusSlice(relief, {
        x: plate.x + Math.cos(angle) * reach,
        y: plate.y + Math.sin(angle) * reach,
        radius: random.range(0.15, 0.22),
        thickness: 0.035,
        angle: random.range(0, 6),
        lean: random.range(0, 0.14),
        ...random.pick(fruits),
      })
    }
    for (let index = 0; index < 60; index += 1)
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, around(plate, 0.55)), angle: random.range(0, 6) },
          { count: 5, step: 0.05, turn: 0.6 },
        ),
        { radius: 0.013, rise: 0.5, colour: vary(rgb('#dfe6bf'), random, 0.12), gloss: 0.25, rough: 0.14, soft: 0.9 },
      )
    for (let index = 0; index < 9; index += 1)
      frond(relief, random, {
        ...inDisc(random, around(plate, 0.5)),
        length: 0.2,
        angle: random.range(0, 6),
        colour: greens.dill,
      })
    scatter(relief, random, {
      ...around(plate, 0.55),
      count: 46,
      size: 0.022,
      colours: [rgb('#a8142c'), rgb('#c4203a')],
      long: 1.1,
      gloss: 0.4,
      rough: 0.06,
      ragged: 0.08,
    })
    for (let index = 0; index < 10; index += 1)
      lump(relief, {
        ...inDisc(random, around(plate, 0.5)),
        rx: 0.043,
        ry: 0.036,
        height: 0.05,
        colour: rgb('#2b1d22'),
        ragged: 0.04,
        gloss: 0.4,
        rough: 0.09,
      })
    droplets(relief, random, { ...around(plate, 0.66), count: 60, size: 0.014, colour: rgb('#c9b23c') })
  },
}
