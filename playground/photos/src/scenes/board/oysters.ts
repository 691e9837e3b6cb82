import { rgb } from '../../colour.ts'
import { glazes, layDish } from '../../crockery/dish.ts'
import { lump } from '../../food/lump.ts'
import { oyster } from '../../food/oyster.ts'
import { fill } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { citrusSlice } from '../../food/slice.ts'
import { paintSample } from '../../relief.ts'
import { smoothstep } from '../../smoothstep.ts'
import type { BoardRecipe } from './board-recipe.ts'

/** Six oysters on crushed ice round a dish of vinegar with shallots. */
export const oysters: BoardRecipe = {
  setting: { table: 'black', elevation: 62, zoom: 1.08, look: { brightness: 0.1 } },
  draw: (relief, random) => {
    const floor = layDish(relief, {
      x: 0,
      y: 0,
      radius: 0.93,
      profile: 'coupe',
      glaze: { base: rgb('#9aa0a2'), rough: 0.2, gloss: 0.5 },
    })
    for (let index = 0; index < 620; index += 1) {
      const at = inDisc(random, { x: 0, y: 0, rx: 0.76 }, -0.1)
      const size = random.range(0.025, 0.06)
      lump(relief, {
        ...at,
        rx: size,
        ry: size * 0.8,
        z: floor + random.range(0, 0.04),
        angle: random.range(0, 6),
        height: size * 1.1,
        colour: rgb('#b9c9d2'),
        low: rgb('#5c7380'),
        ragged: 0.4,
        flat: 4,
        bumps: 0.2,
        grain: 1.5,
        gloss: 0.5,
        rough: 0.05,
        soft: 0.9,
      })
    }
    for (let index = 0; index < 6; index += 1) {
      const angle = index * 1.047 + 0.3
      oyster(relief, random, { x: Math.cos(angle) * 0.52, y: Math.sin(angle) * 0.5, angle })
    }
    layDish(relief, { x: 0, y: 0, radius: 0.2, profile: 'deep', glaze: glazes.white })
    relief.stamp({ x: 0, y: 0, rx: 0.2, z: 0.12 }, (u, v, out) => {
      const r = Math.hypot(u, v)
      if (r > 1) return false
      paintSample(out, rgb('#e2e0da'), 1)
      out.height = 0.02 + smoothstep(0.65, 0.95, r) * 0.09
      out.gloss = 0.2
      out.rough = 0.08
      return true
    })
    fill(relief, { x: 0, y: 0, radius: 0.18, z: 0.19, colour: rgb('#7d1a38'), cloud: rgb('#a83a56'), gloss: 0.3 })
    scatter(relief, random, {
      x: 0,
      y: 0,
      rx: 0.13,
      count: 50,
      size: 0.012,
      colours: [rgb('#d9a9b8'), rgb('#b2314d')],
      gloss: 0.2,
    })
    for (const [x, y, angle] of [
      [-0.72, 0.5, 0.5],
      [0.75, 0.42, -0.4],
    ] as const)
      citrusSlice(relief, {
        x,
        y,
        radius: 0.16,
        angle,
        thickness: 0.1,
        flesh: rgb('#efcf46'),
        peel: rgb('#e5b41c'),
        lean: 0.1,
      })
  },
}
