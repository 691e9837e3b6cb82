import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { around } from '../../food/area.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { leaf } from '../../food/leaf.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import { fbm2, noise2 } from '../../noise.ts'
import { mixSample, paintSample } from '../../relief.ts'
import { smoothstep } from '../../smoothstep.ts'
import type { VegetablesRecipe } from './vegetables-recipe.ts'

/** A bowl of thick chips on paper. */
export const tripleCookedChips: VegetablesRecipe = {
  setting: { table: 'blue-linen', elevation: 54, zoom: 1.24 },
  glaze: glazes.enamel,
  profile: 'bowl',
  linen: 'white',
  draw: (relief, random, plate) => {
    leaf(relief, {
      x: plate.x,
      y: plate.y,
      length: 1.3,
      wide: 0.95,
      angle: 0.5,
      colour: rgb('#cdb68c'),
      rib: rgb('#c4ab80'),
      curl: 0.15,
      ruffle: 0.3,
      gloss: 0.02,
    })
    for (let index = 0; index < 44; index += 1) {
      const spot = inDisc(random, around(plate, 0.5 - index * 0.006), 0)
      const lean = random.spread(0.35)
      const angle = random.range(0, 6.283)
      const half = random.range(0.17, 0.25)
      const colour = vary(rgb('#d79a35'), random, 0.2)
      relief.stamp({ x: spot.x, y: spot.y, rx: half, ry: 0.064, angle, z: 0.07 + index * 0.0062 }, (u, v, out) => {
        const n = fbm2(u * 4 + index * 3, v * 2, 3)
        const edge = Math.max(Math.abs(u) ** 8, (Math.abs(v) * (1 + n * 0.12)) ** 5)
        if (edge > 0.92) return false
        const blister = noise2(u * 13 + index, v * 5)
        paintSample(out, colour, 1 + n * 0.14)
        mixSample(out, rgb('#f0cc7c'), smoothstep(0.0, 0.6, n) * 0.6)
        mixSample(
          out,
          rgb('#8a4a12'),
          smoothstep(0.35, 0.95, edge + n * 0.3) * 0.8 + smoothstep(0.45, 0.8, blister) * 0.4,
        )
        out.height = 0.105 * (1 - edge ** 2 * 0.55) + blister * 0.007 + n * 0.01 + lean * u * half
        out.gloss = 0.16
        out.rough = 0.3
        out.soft = 0.45
        return true
      })
    }
    scatter(relief, random, {
      ...around(plate, 0.5),
      count: 170,
      size: 0.011,
      colours: [rgb('#faf8f0')],
      flat: 5,
      gloss: 0.2,
      rough: 0.2,
    })
    herbLeaves(relief, random, 'parsley', { ...around(plate, 0.4), count: 8 })
  },
}
