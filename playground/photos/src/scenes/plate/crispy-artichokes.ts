import { rgb, vary } from '../../colour.ts'
import { glazes, layDish } from '../../crockery/dish.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { leaf } from '../../food/leaf.ts'
import { lump } from '../../food/lump.ts'
import { fill } from '../../food/sauce.ts'
import { scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import type { PlateRecipe } from './plate-recipe.ts'

/** Seven fried artichokes, opened like flowers. */
export const crispyArtichokes: PlateRecipe = {
  setting: { table: 'teal', elevation: 90, zoom: 1.2 },
  glaze: glazes.sand,
  profile: 'coupe',
  linen: 'natural',
  draw: (relief, random, plate) => {
    for (let piece = 0; piece < 7; piece += 1) {
      const angle = piece * 1.05
      const reach = piece === 6 ? 0 : 0.38
      const x = plate.x - 0.06 + Math.cos(angle) * reach
      const y = plate.y + Math.sin(angle) * reach
      for (let ring = 0; ring < 4; ring += 1) {
        const count = [13, 11, 8, 5][ring] ?? 5
        for (let petal = 0; petal < count; petal += 1) {
          const turn = (petal / count) * 6.283 + ring * 0.4 + random.spread(0.16)
          const length = [0.21, 0.185, 0.15, 0.1][ring]! * random.range(0.85, 1.1)
          leaf(relief, {
            x: x + Math.cos(turn) * length * 0.42,
            y: y + Math.sin(turn) * length * 0.42,
            length,
            wide: 0.38,
            angle: turn,
            colour: vary(random.pick([rgb('#96651f'), rgb('#7d5a1c'), rgb('#b0802c'), rgb('#6b5a20')]), random, 0.3),
            rib: rgb('#d3a252'),
            curl: 0.9,
            lift: 0.02 + ring * 0.022,
            gloss: 0.18,
          })
        }
      }
      lump(relief, { x, y, rx: 0.05, height: 0.03, colour: rgb('#c79a4a'), ragged: 0.3, bumps: 0.4 })
    }
    layDish(relief, { x: plate.x + 0.42, y: plate.y + 0.42, radius: 0.21, profile: 'deep', glaze: glazes.white })
    fill(relief, {
      x: plate.x + 0.42,
      y: plate.y + 0.42,
      radius: 0.195,
      z: 0.07,
      colour: rgb('#f0e2a0'),
      cloud: rgb('#f8f0c8'),
      texture: 0.008,
    })
    citrusSlice(relief, {
      x: plate.x - 0.5,
      y: plate.y + 0.42,
      radius: 0.14,
      thickness: 0.08,
      flesh: rgb('#eecb3e'),
      peel: rgb('#e3b31c'),
    })
    scatter(relief, random, {
      ...plate,
      rx: 0.65,
      count: 150,
      size: 0.009,
      colours: [rgb('#f7f5ee')],
      flat: 5,
      gloss: 0.2,
    })
    herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.55, count: 16 })
  },
}
