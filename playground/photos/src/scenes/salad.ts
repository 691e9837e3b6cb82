import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { layDish } from '../crockery/dish.ts'
import { greens } from '../food/leaf.ts'
import { drizzle } from '../food/sauce.ts'
import { scatter } from '../food/scatter.ts'
import { wander } from '../food/strand.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { beetrootSalad } from './salad/beetroot-salad.ts'
import { caesarSalad } from './salad/caesar-salad.ts'
import { nicoiseSalad } from './salad/nicoise-salad.ts'
import type { SaladRecipe } from './salad/salad-recipe.ts'
import { winterCitrusSalad } from './salad/winter-citrus-salad.ts'

const salads: Record<string, SaladRecipe> = {
  'caesar-salad': caesarSalad,
  'nicoise-salad': nicoiseSalad,
  'beetroot-salad': beetrootSalad,
  'winter-citrus-salad': winterCitrusSalad,
}

/** Sets one plate of salad on a table that holds other things too. */
export function serveSalad(
  relief: Relief,
  random: Random,
  slug: string,
  at: { x: number; y: number; r: number },
): void {
  const recipe = dishOf(salads, slug)
  layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: 'coupe', glaze: recipe.glaze })
  recipe.draw(relief, random, at)
}

export const salad: DrawScene = (brief) => {
  const recipe = dishOf(salads, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.02, r: 0.86 }
    napkin(relief, { x: 1.15, y: -0.35, rx: 0.42, ry: 0.6, angle: 0.25 + props.spread(0.2) }, linens[recipe.linen])
    const metal = props.pick([metals.steel, metals.brass])
    layCutlery(relief, 'fork', { x: 1.1, y: -0.1, length: 1.05, angle: -1.4 + props.spread(0.08), metal })
    layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: 'coupe', glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), at)
    drizzle(relief, wander(props, { x: at.x + 0.35, y: at.y + 0.5, angle: 2.6 }, { count: 5, step: 0.05, turn: 0.4 }), {
      radius: 0.005,
      colour: rgb('#a08a24'),
    })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 22,
      size: 0.008,
      colours: [rgb('#efe8da'), greens.parsley],
      gather: -0.3,
    })
  })
}
