import { rgb } from '../../colour.ts'
import { herbTip } from '../../food/herbs.ts'
import { melted } from '../../food/melted.ts'
import { within } from '../../food/pie.ts'
import { droplets } from '../../food/sauce.ts'
import { milk } from './milk.ts'
import type { PizzaRecipe } from './pizza-recipe.ts'
import { tomato } from './sauces.ts'

/** Tomato, mozzarella and basil. */
export const margherita: PizzaRecipe = {
  table: 'char',
  board: 'oak',
  elevation: 90,
  sauce: tomato,
  cut: false,
  top: (relief, random, pie) => {
    for (let index = 0; index < 19; index += 1) {
      const reach = Math.sqrt((index + 0.5) / 19) * pie.radius * 0.7
      const angle = index * 2.4 + random.spread(0.3)
      const at = { x: pie.x + Math.cos(angle) * reach, y: pie.y + Math.sin(angle) * reach }
      melted(relief, random, { ...at, r: random.range(0.065, 0.12) }, milk)
    }
    droplets(relief, random, { ...within(pie, 0.75), count: 70, size: 0.014, colour: rgb('#d98a2a') })
    for (let index = 0; index < 5; index += 1) {
      const angle = index * 1.26 + random.spread(0.3)
      herbTip(relief, random, 'basil', {
        x: pie.x + Math.cos(angle) * pie.radius * 0.42,
        y: pie.y + Math.sin(angle) * pie.radius * 0.42,
        size: 0.85,
      })
    }
  },
}
