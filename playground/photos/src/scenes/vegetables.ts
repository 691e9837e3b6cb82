import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { layDish } from '../crockery/dish.ts'
import { greens } from '../food/leaf.ts'
import { scatter } from '../food/scatter.ts'
import { rootSlice } from '../food/slice.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { glazedCarrots } from './vegetables/glazed-carrots.ts'
import { greenBeans } from './vegetables/green-beans.ts'
import { heritageTomatoes } from './vegetables/heritage-tomatoes.ts'
import { hispiCabbage } from './vegetables/hispi-cabbage.ts'
import { roastCauliflower } from './vegetables/roast-cauliflower.ts'
import { tripleCookedChips } from './vegetables/triple-cooked-chips.ts'
import type { VegetablesRecipe } from './vegetables/vegetables-recipe.ts'

const dishes: Record<string, VegetablesRecipe> = {
  'roast-cauliflower': roastCauliflower,
  'glazed-carrots': glazedCarrots,
  'hispi-cabbage': hispiCabbage,
  'heritage-tomatoes': heritageTomatoes,
  'green-beans': greenBeans,
  'triple-cooked-chips': tripleCookedChips,
}

export const vegetables: DrawScene = (brief) => {
  const recipe = dishOf(dishes, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.02, r: 0.86 }
    napkin(relief, { x: 1.16, y: 0.35, rx: 0.42, ry: 0.6, angle: -0.25 + props.spread(0.2) }, linens[recipe.linen])
    layCutlery(relief, 'fork', {
      x: 1.1,
      y: 0.12,
      length: 1.05,
      angle: -1.65,
      metal: props.pick([metals.steel, metals.brass]),
    })
    layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: recipe.profile, glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), at)
    if (brief.slug === 'heritage-tomatoes')
      rootSlice(relief, {
        x: -1.1,
        y: 0.7,
        radius: 0.12,
        colour: rgb('#e8cdd6'),
        skin: rgb('#8a3f63'),
        rings: rgb('#b9809c'),
      })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 26,
      size: 0.008,
      colours: [rgb('#efe8da'), greens.parsley],
      gather: -0.3,
    })
  })
}
