import { rgb } from '../../colour.ts'
import { anchovy } from '../../food/anchovy.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { droplets, pool } from '../../food/sauce.ts'
import { scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import { toast } from '../../food/toast.ts'
import { woodBoard, woods } from '../../surfaces/wood.ts'
import type { BoardRecipe } from './board-recipe.ts'

/** Three toasts under tomato, anchovies and parsley. */
export const anchovyToast: BoardRecipe = {
  setting: { table: 'blue-linen', elevation: 60, zoom: 1.06 },
  draw: (relief, random) => {
    woodBoard(relief, { x: 0, y: 0.02, rx: 1.12, ry: 0.72, angle: -0.08 }, { ...woods.olive, seed: 4 })
    for (let index = 0; index < 3; index += 1) {
      const x = -0.62 + index * 0.62
      const y = 0.1 - index * 0.1
      toast(relief, { x, y, rx: 0.28, ry: 0.47, angle: 0.2 + random.spread(0.12) })
      pool(relief, {
        x,
        y,
        rx: 0.2,
        ry: 0.36,
        angle: 0.2,
        colour: rgb('#c9582e'),
        cloud: rgb('#e08a4c'),
        thickness: 0.016,
        ragged: 0.3,
        lumps: 0.02,
        gloss: 0.26,
        rough: 0.14,
      })
      for (let fish = 0; fish < 3; fish += 1)
        anchovy(relief, random, { x: x - 0.16, y: y - 0.22 + fish * 0.18, angle: 0.25 + random.spread(0.25) })
      herbLeaves(relief, random, 'parsley', { x, y, rx: 0.18, ry: 0.3, count: 7 })
      scatter(relief, random, { x, y, rx: 0.2, ry: 0.36, count: 9, size: 0.018, colours: [rgb('#7d8540')], long: 1 })
      droplets(relief, random, { x, y, rx: 0.26, ry: 0.42, count: 18, size: 0.016, colour: rgb('#c9a02a') })
    }
    citrusSlice(relief, {
      x: 0.92,
      y: 0.42,
      radius: 0.17,
      thickness: 0.1,
      flesh: rgb('#eec93c'),
      peel: rgb('#e3b51f'),
    })
  },
}
