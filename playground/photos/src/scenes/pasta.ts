import { rgb } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { glazes, layDish } from '../crockery/dish.ts'
import { greens } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { cacioEPepe } from './pasta/cacio-e-pepe.ts'
import type { PastaRecipe } from './pasta/pasta-recipe.ts'
import { pestoTrofie } from './pasta/pesto-trofie.ts'
import { pumpkinRavioli } from './pasta/pumpkin-ravioli.ts'
import { raguTagliatelle } from './pasta/ragu-tagliatelle.ts'
import { vongole } from './pasta/vongole.ts'

const pastas: Record<string, PastaRecipe> = {
  'cacio-e-pepe': cacioEPepe,
  'ragu-tagliatelle': raguTagliatelle,
  vongole,
  'pesto-trofie': pestoTrofie,
  'pumpkin-ravioli': pumpkinRavioli,
}

/** Sets one bowl of pasta on a table that holds other things too. */
export function servePasta(
  relief: Relief,
  random: Random,
  slug: string,
  at: { x: number; y: number; r: number },
): void {
  const recipe = dishOf(pastas, slug)
  layDish(relief, { ...at, radius: at.r, profile: 'pasta', glaze: recipe.glaze })
  recipe.draw(relief, random, at)
}

export const pasta: DrawScene = (brief) => {
  const recipe = dishOf(pastas, brief.slug)
  const { random } = brief
  return tabletop(brief, { ...recipe.setting, zoom: (recipe.setting.zoom ?? 1) * 1.08 }, (relief) => {
    relief.pileHeight = 0.6
    const props = random.fork('props')
    const at = { x: props.spread(0.06), y: 0.01, r: 0.86 }
    napkin(relief, { x: 1.18, y: 0.45, rx: 0.42, ry: 0.56, angle: -0.3 + props.spread(0.2) }, linens[recipe.linen])
    layCutlery(relief, 'fork', {
      x: 1.1,
      y: 0.2,
      length: 1.05,
      angle: -1.6 + props.spread(0.1),
      metal: props.pick([metals.steel, metals.brass]),
    })
    layDish(relief, { ...at, radius: at.r, profile: 'pasta', glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), at)
    layDish(relief, { x: -1.15, y: -0.62, radius: 0.24, profile: 'deep', glaze: glazes.white })
    for (let index = 0; index < 160; index += 1)
      lump(relief, {
        ...inDisc(props, { x: -1.15, y: -0.62, rx: 0.16 }),
        rx: 0.025,
        ry: 0.009,
        angle: props.range(0, 6),
        height: 0.012,
        colour: rgb('#f3e4b8'),
        ragged: 0.3,
        soft: 0.7,
      })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 26,
      size: 0.008,
      colours: [rgb('#efe4c2'), rgb('#2a241d'), greens.parsley],
      gather: -0.3,
    })
  })
}
