import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { layDish } from '../crockery/dish.ts'
import { greens } from '../food/leaf.ts'
import { drizzle } from '../food/sauce.ts'
import { scatter } from '../food/scatter.ts'
import { wander } from '../food/strand.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { beefTartare } from './plate/beef-tartare.ts'
import { burrataPeach } from './plate/burrata-peach.ts'
import { charredOctopus } from './plate/charred-octopus.ts'
import { crispyArtichokes } from './plate/crispy-artichokes.ts'
import type { PlateRecipe } from './plate/plate-recipe.ts'
import { saltCodCroquettes } from './plate/salt-cod-croquettes.ts'

const plates: Record<string, PlateRecipe> = {
  'burrata-peach': burrataPeach,
  'salt-cod-croquettes': saltCodCroquettes,
  'beef-tartare': beefTartare,
  'crispy-artichokes': crispyArtichokes,
  'charred-octopus': charredOctopus,
}

export const plate: DrawScene = (brief) => {
  const recipe = dishOf(plates, brief.slug)
  const { random } = brief
  return tabletop(brief, { ...recipe.setting, zoom: (recipe.setting.zoom ?? 1) * 1.08 }, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.01, r: 0.82 }
    napkin(relief, { x: -1.2, y: 0.2, rx: 0.4, ry: 0.62, angle: 0.15 + props.spread(0.2) }, linens[recipe.linen])
    const metal = props.pick([metals.steel, metals.brass, metals.steel])
    layCutlery(relief, 'fork', { x: -1.08, y: 0.15, length: 1.05, angle: -1.5 + props.spread(0.08), metal })
    layCutlery(relief, 'knife', { x: 1.06, y: 0.12, length: 1.15, angle: -1.57 + props.spread(0.06), metal })
    const z = layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: recipe.profile, glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), { ...at, z })
    drizzle(relief, wander(props, { x: at.x - 0.5, y: at.y + 0.35, angle: 0.3 }, { count: 6, step: 0.06, turn: 0.4 }), {
      radius: 0.006,
      colour: rgb('#a08a24'),
    })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 20,
      size: 0.008,
      colours: [rgb('#efe8da'), greens.parsley],
      gather: -0.3,
    })
  })
}
