import { rgb, vary } from '../../colour.ts'
import { melted } from '../../food/melted.ts'
import { within } from '../../food/pie.ts'
import { drizzle } from '../../food/sauce.ts'
import { inDisc } from '../../food/scatter.ts'
import { sausageSlice } from '../../food/slice.ts'
import { strand, wander } from '../../food/strand.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'
import { tomato } from './sauces.ts'

/** Rings of hot salami, chilli and a drizzle of honey. */
export const diavola: PizzaRecipe = {
  table: 'slate',
  board: 'walnut',
  elevation: 90,
  sauce: tomato,
  cut: true,
  top: (relief, random, pie) => {
    for (let index = 0; index < 22; index += 1)
      melted(relief, random, { ...inDisc(random, within(pie, 0.72)), r: random.range(0.09, 0.15) }, rgb('#f0d9a6'))
    for (let ring = 0; ring < 3; ring += 1) {
      const count = [1, 6, 11][ring] ?? 1
      for (let index = 0; index < count; index += 1) {
        const angle = (index / count) * 6.283 + ring + random.spread(0.2)
        const radius = pie.radius * [0.05, 0.36, 0.66][ring]!
        sausageSlice(relief, {
          x: pie.x + Math.cos(angle) * radius,
          y: pie.y + Math.sin(angle) * radius,
          radius: random.range(0.082, 0.1),
          meat: vary(rgb('#9a1f14'), random, 0.15),
          fat: rgb('#d98a5c'),
          oily: 0.9,
          lean: random.spread(0.06),
        })
      }
    }
    for (let index = 0; index < 16; index += 1) {
      strand(
        relief,
        wander(
          random,
          { ...inDisc(random, within(pie, 0.7)), angle: random.range(0, 6) },
          { count: 4, step: 0.022, turn: 1.1 },
        ),
        { radius: 0.009, colour: rgb('#c8201a'), gloss: 0.3, rough: 0.1 },
      )
    }
    for (let trail = 0; trail < 4; trail += 1) {
      const knots = Array.from({ length: 10 }, (_, knot) => ({
        x: pie.x + (knot / 9 - 0.5) * pie.radius * (1.25 - Math.abs(trail - 1.5) * 0.3),
        y: pie.y + (trail - 1.5) * 0.27 + random.spread(0.09),
      }))
      drizzle(relief, knots, { radius: 0.008, colour: rgb('#d98f1c') })
    }
  },
}
