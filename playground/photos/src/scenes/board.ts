import { rgb } from '../colour.ts'
import { scatter } from '../food/scatter.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { tabletop } from '../tabletop.ts'
import { anchovyToast } from './board/anchovy-toast.ts'
import type { BoardRecipe } from './board/board-recipe.ts'
import { charcuterie } from './board/charcuterie.ts'
import { mushroomToast } from './board/mushroom-toast.ts'
import { oysters } from './board/oysters.ts'
import { dishOf } from './dish-of.ts'

const boards: Record<string, BoardRecipe> = {
  'anchovy-toast': anchovyToast,
  'mushroom-toast': mushroomToast,
  oysters,
  charcuterie,
}

export const board: DrawScene = (brief) => {
  const recipe = dishOf(boards, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    if (brief.slug !== 'oysters')
      napkin(
        relief,
        { x: -1.3, y: 0.8, rx: 0.42, ry: 0.4, angle: 0.6 },
        props.pick([linens.natural, linens.white, linens.ticking]),
      )
    recipe.draw(relief, random.fork('food'))
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 50,
      size: 0.01,
      colours: [rgb('#d6b883'), rgb('#a87840'), rgb('#efe8da')],
      gather: -0.3,
    })
  })
}
