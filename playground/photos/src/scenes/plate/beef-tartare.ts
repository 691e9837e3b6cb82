import { rgb, vary } from '../../colour.ts'
import { glazes } from '../../crockery/dish.ts'
import { herbLeaves } from '../../food/herbs.ts'
import { lump } from '../../food/lump.ts'
import { pool } from '../../food/sauce.ts'
import { inDisc, scatter } from '../../food/scatter.ts'
import type { PlateRecipe } from './plate-recipe.ts'

/** Chopped beef with an egg yolk, thin toasts and dots of mustard. */
export const beefTartare: PlateRecipe = {
  setting: { table: 'carrara', elevation: 58, zoom: 1.22 },
  glaze: glazes.ink,
  profile: 'coupe',
  linen: 'charcoal',
  draw: (relief, random, plate) => {
    lump(relief, {
      x: plate.x,
      y: plate.y,
      rx: 0.37,
      ry: 0.36,
      height: 0.14,
      colour: rgb('#7c1f1c'),
      flat: 9,
      ragged: 0.03,
      bumps: 0.05,
    })
    for (let index = 0; index < 560; index += 1) {
      const at = inDisc(random, { ...plate, rx: 0.38 }, -0.1)
      const size = random.range(0.02, 0.034)
      lump(relief, {
        ...at,
        rx: size * 1.25,
        ry: size,
        angle: random.range(0, 6),
        z: relief.levelAt(at.x, at.y) - size * 0.5,
        height: size * 1.15,
        colour: vary(random.pick([rgb('#8f2420'), rgb('#a12e26'), rgb('#7a1a1a')]), random, 0.25),
        flat: 4,
        ragged: 0.2,
        gloss: 0.3,
        rough: 0.14,
        soft: 0.85,
      })
    }
    scatter(relief, random, {
      ...plate,
      rx: 0.35,
      count: 36,
      size: 0.019,
      colours: [rgb('#5d6b2c'), rgb('#71803a')],
      long: 1,
      gloss: 0.2,
    })
    scatter(relief, random, {
      ...plate,
      rx: 0.35,
      count: 60,
      size: 0.014,
      colours: [rgb('#efe2dc'), rgb('#d9b4c4')],
      flat: 5,
      gloss: 0.14,
    })
    lump(relief, {
      x: plate.x,
      y: plate.y - 0.01,
      rx: 0.155,
      height: 0.11,
      colour: rgb('#f0a91c'),
      low: rgb('#b8690c'),
      ragged: 0.02,
      bumps: 0.01,
      gloss: 0.4,
      rough: 0.04,
      soft: 0.95,
    })
    herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.34, count: 9 })
    for (let index = 0; index < 6; index += 1) {
      lump(relief, {
        x: plate.x + 0.52 + random.spread(0.05),
        y: plate.y - 0.3 + index * 0.11,
        rx: 0.2,
        ry: 0.12,
        angle: 0.5 + random.spread(0.3),
        height: 0.035,
        colour: rgb('#d5a258'),
        crest: rgb('#9a5f22'),
        crestAmount: 0.4,
        flat: 7,
        bumps: 0.3,
        grain: 8,
      })
    }
    for (let index = 0; index < 11; index += 1)
      pool(relief, {
        x: plate.x - 0.54 + index * 0.025,
        y: plate.y - 0.3 + index * 0.07,
        rx: 0.028 - Math.abs(index - 5) * 0.002,
        colour: rgb('#c99a2c'),
        thickness: 0.024,
        ragged: 0.02,
      })
    scatter(relief, random, { ...plate, rx: 0.6, count: 70, size: 0.008, colours: [rgb('#efe9dc'), rgb('#17130f')] })
  },
}
