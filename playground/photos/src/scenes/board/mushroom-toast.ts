import { rgb, vary } from '../../colour.ts'
import { herbLeaves, sprig } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { mushroomSlice } from '../../food/slice.ts'
import { toast } from '../../food/toast.ts'
import { woodBoard, woods } from '../../surfaces/wood.ts'
import type { BoardRecipe } from './board-recipe.ts'

/** Two toasts heaped with fried mushrooms. */
export const mushroomToast: BoardRecipe = {
  setting: { table: 'char', elevation: 56, zoom: 1.2 },
  draw: (relief, random) => {
    woodBoard(relief, { x: 0, y: 0, rx: 1.05, ry: 0.78, angle: 0.07 }, { ...woods.walnut, seed: 8 })
    for (const [x, y, angle] of [
      [-0.4, 0.06, 0.1],
      [0.42, -0.06, -0.12],
    ] as const) {
      toast(relief, { x, y, rx: 0.36, ry: 0.52, angle })
      pool(relief, { x, y, rx: 0.26, ry: 0.4, colour: rgb('#e9dcc0'), thickness: 0.02, ragged: 0.2, lumps: 0.01 })
      for (let index = 0; index < 19; index += 1) {
        const at = inDisc(random, { x, y, rx: 0.25, ry: 0.38 })
        if (index % 3 === 0)
          lump(relief, {
            ...at,
            rx: 0.09,
            ry: 0.07,
            angle: random.range(0, 6),
            height: 0.07,
            colour: rgb('#7d4f2b'),
            crest: rgb('#3d2211'),
            ragged: 0.4,
            bumps: 0.35,
            gloss: 0.26,
            rough: 0.18,
          })
        else
          mushroomSlice(relief, {
            ...at,
            radius: random.range(0.09, 0.14),
            angle: random.range(0, 6),
            colour: vary(rgb('#a9794a'), random, 0.3),
            rim: rgb('#4a2a14'),
            thickness: 0.034,
            lean: random.spread(0.25),
          })
      }
      for (let index = 0; index < 3; index += 1)
        sprig(relief, random, { ...inDisc(random, { x, y, rx: 0.15 }), length: 0.2, angle: random.range(0, 6) })
      herbLeaves(relief, random, 'parsley', { x, y, rx: 0.26, ry: 0.4, count: 14 })
      scatter(relief, random, {
        x,
        y,
        rx: 0.3,
        ry: 0.45,
        count: 60,
        size: 0.008,
        colours: [rgb('#efe9dc'), rgb('#221c16')],
      })
    }
  },
}
