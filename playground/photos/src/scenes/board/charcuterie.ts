import { rgb } from '../../colour.ts'
import { layCutlery, metals } from '../../crockery/cutlery.ts'
import { cheese } from '../../food/cheese.ts'
import { ham } from '../../food/ham.ts'
import { herbLeaves, sprig } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { olive } from '../../food/olive.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { sausageSlice } from '../../food/slice.ts'
import { strand, wander } from '../../food/strand.ts'
import { woodBoard, woods } from '../../surfaces/wood.ts'
import type { BoardRecipe } from './board-recipe.ts'

/** Ham, sausage, cheese and olives on an oak board. */
export const charcuterie: BoardRecipe = {
  setting: { table: 'slate', elevation: 90, zoom: 0.96 },
  draw: (relief, random) => {
    woodBoard(relief, { x: 0, y: 0, rx: 1.22, ry: 0.86, angle: 0.03 }, { ...woods.oak, seed: 2 })
    for (let index = 0; index < 9; index += 1)
      ham(
        relief,
        random,
        { x: -0.8 + random.spread(0.2), y: -0.34 + random.spread(0.24), r: random.range(0.24, 0.32) },
        rgb('#a23b3b'),
        rgb('#efd9c8'),
      )
    for (let index = 0; index < 7; index += 1)
      ham(
        relief,
        random,
        { x: 0.72 + random.spread(0.25), y: 0.42 + random.spread(0.15), r: random.range(0.22, 0.3) },
        rgb('#d4837a'),
        rgb('#f2e2d6'),
      )
    for (let index = 0; index < 13; index += 1) {
      const angle = -0.6 + index * 0.21
      sausageSlice(relief, {
        x: 0.05 + Math.cos(angle) * 0.36,
        y: -0.2 + Math.sin(angle) * 0.4,
        radius: 0.14,
        thickness: 0.03,
        meat: rgb('#8c2b26'),
        fat: rgb('#ecc9b4'),
        oily: 0.2,
        lean: 0.12,
        angle: angle + 1.6,
      })
    }
    cheese(relief, { x: 0.78, y: -0.46, r: 0.36, angle: 2.9, height: 0.14 }, rgb('#ecc66a'), rgb('#a4702e'))
    cheese(relief, { x: -0.66, y: 0.46, r: 0.32, angle: -0.4, height: 0.12 }, rgb('#f4ecd4'), rgb('#e9e4d8'))
    for (let index = 0; index < 15; index += 1) olive(relief, random, inDisc(random, { x: -0.16, y: 0.5, rx: 0.19 }))
    for (let index = 0; index < 9; index += 1)
      strand(
        relief,
        wander(
          random,
          { x: 0.2 + random.spread(0.1), y: 0.42 + random.spread(0.2), angle: random.range(-0.4, 0.6) },
          { count: 3, step: 0.06, turn: 0.4 },
        ),
        { radius: 0.028, colour: rgb('#6f7d34'), taper: [0.7, 0.5], gloss: 0.3, rough: 0.12 },
      )
    for (let index = 0; index < 8; index += 1)
      lump(relief, {
        ...inDisc(random, { x: -0.28, y: -0.6, rx: 0.2, ry: 0.12 }),
        rx: 0.06,
        height: 0.065,
        colour: rgb('#5a1f3c'),
        ragged: 0.04,
        bumps: 0.04,
        gloss: 0.2,
        rough: 0.2,
        soft: 0.6,
      })
    scatter(relief, random, {
      x: -0.16,
      y: 0.12,
      rx: 0.2,
      count: 24,
      size: 0.034,
      colours: [rgb('#b07b45'), rgb('#c89a62')],
      ragged: 0.2,
    })
    for (let index = 0; index < 4; index += 1) {
      lump(relief, {
        x: 1.02,
        y: -0.05 + index * 0.07,
        rx: 0.19,
        ry: 0.12,
        angle: 0.3 + random.spread(0.2),
        height: 0.06,
        colour: rgb('#dcb983'),
        crest: rgb('#8f5e2c'),
        crestAmount: 0.4,
        flat: 6,
        bumps: 0.25,
        grain: 7,
      })
    }
    sprig(relief, random, { x: -1.05, y: 0.1, length: 0.42, angle: 0.9, needles: true })
    herbLeaves(relief, random, 'rocket', { x: 0.36, y: -0.62, rx: 0.2, ry: 0.1, count: 6 })
    layCutlery(relief, 'knife', { x: 0.35, y: 0.72, length: 0.75, angle: 3.1, metal: metals.steel })
  },
}
