import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { glazes, layDish, layPan } from '../crockery/dish.ts'
import { fill } from '../food/sauce.ts'
import { scatter } from '../food/scatter.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { woodBoard, woods } from '../surfaces/wood.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { bavetteFrites } from './steak/bavette-frites.ts'
import { halfChicken } from './steak/half-chicken.ts'
import { lambChops } from './steak/lamb-chops.ts'
import { ribeye } from './steak/ribeye.ts'
import type { SteakRecipe } from './steak/steak-recipe.ts'

const steaks: Record<string, SteakRecipe> = {
  'bavette-frites': bavetteFrites,
  ribeye,
  'half-chicken': halfChicken,
  'lamb-chops': lambChops,
}

/** Sets one plate from the grill on a table that holds other things too. */
export function serveSteak(
  relief: Relief,
  random: Random,
  slug: string,
  at: { x: number; y: number; r: number },
): void {
  const recipe = dishOf(steaks, slug)
  if (typeof recipe.glaze !== 'string')
    layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: 'rim', glaze: recipe.glaze })
  recipe.draw(relief, random, at)
}

export const steak: DrawScene = (brief) => {
  const recipe = dishOf(steaks, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.02, r: 0.86 }
    napkin(relief, { x: -1.18, y: 0.25, rx: 0.4, ry: 0.6, angle: 0.2 + props.spread(0.2) }, linens[recipe.linen])
    layCutlery(relief, 'fork', { x: -1.06, y: 0.15, length: 1.05, angle: -1.5, metal: metals.steel })
    layCutlery(relief, 'knife', { x: 1.06, y: 0.1, length: 1.2, angle: -1.6, metal: metals.steel })
    if (recipe.glaze === 'pan') {
      woodBoard(
        relief,
        { x: at.x, y: at.y, rx: 1, ry: 0.98, round: true, thickness: 0.04 },
        { ...woods.walnut, seed: 6 },
      )
      layPan(relief, {
        x: at.x,
        y: at.y,
        radius: 0.84,
        angle: -0.5,
        z: 0.04,
        metal: rgb('#2b2826'),
        inside: rgb('#211d1a'),
      })
    } else layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: 'rim', glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), at)
    layDish(relief, { x: 1.2, y: -0.72, radius: 0.2, profile: 'deep', glaze: glazes.white })
    fill(relief, { x: 1.2, y: -0.72, radius: 0.18, z: 0.06, colour: rgb('#e9e4da'), texture: 0.04, gloss: 0.03 })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 22,
      size: 0.008,
      colours: [rgb('#efe8da'), rgb('#2a241d')],
      gather: -0.3,
    })
  })
}
