import { rgb } from '../../colour.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { within } from '../../food/pie.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { inDisc } from '../../food/scatter.ts'
import { torn } from '../../food/torn.ts'
import { milk } from './milk.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'

/** Crumbled ’nduja with torn burrata. */
export const ndujaBurrata: PizzaRecipe = {
  table: 'natural-linen',
  board: 'walnut',
  elevation: 60,
  sauce: { colour: rgb('#bc3a14'), cloud: rgb('#dd6426'), lumps: 0.01, gloss: 0.26 },
  cut: false,
  top: (relief, random, pie) => {
    for (let index = 0; index < 22; index += 1) {
      lump(relief, {
        ...inDisc(random, within(pie, 0.7)),
        rx: 0.06,
        ry: 0.048,
        height: 0.035,
        colour: rgb('#b13a18'),
        crest: rgb('#7c1d0c'),
        ragged: 0.45,
        bumps: 0.4,
        gloss: 0.28,
        rough: 0.14,
        angle: random.range(0, 6),
      })
    }
    for (const at of [
      { x: 0, y: -0.05 },
      { x: -0.34, y: 0.2 },
      { x: 0.33, y: 0.22 },
      { x: 0.22, y: -0.36 },
      { x: -0.28, y: -0.3 },
    ]) {
      pool(relief, { x: pie.x + at.x, y: pie.y + at.y + 0.02, rx: 0.14, colour: milk, thickness: 0.02, ragged: 0.45 })
      torn(relief, random, { x: pie.x + at.x, y: pie.y + at.y, r: 0.12 }, rgb('#faf4e6'))
    }
    herbLeaves(relief, random, 'basil', { ...within(pie, 0.6), count: 11 })
    droplets(relief, random, { ...within(pie, 0.76), count: 90, size: 0.015, colour: rgb('#e0701c') })
  },
}
