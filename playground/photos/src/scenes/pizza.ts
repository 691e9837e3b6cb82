import { rgb } from '../colour.ts'
import type { Pie } from '../food/pie.ts'
import { pizzaBase } from '../food/pizza-base.ts'
import { scatter } from '../food/scatter.ts'
import { slash } from '../food/slash.ts'
import { fbm2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { woodBoard, woods } from '../surfaces/wood.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'
import { diavola } from './pizza/diavola.ts'
import { funghi } from './pizza/funghi.ts'
import { margherita } from './pizza/margherita.ts'
import { marinara } from './pizza/marinara.ts'
import { ndujaBurrata } from './pizza/nduja-burrata.ts'
import type { PizzaRecipe } from './pizza/pizza-recipe.ts'
import { quattroFormaggi } from './pizza/quattro-formaggi.ts'

const pies: Record<string, PizzaRecipe> = {
  margherita,
  marinara,
  diavola,
  funghi,
  'quattro-formaggi': quattroFormaggi,
  'nduja-burrata': ndujaBurrata,
}

/** Sets one pizza on a table that holds other things too; `z` is the height of the board beneath it. */
export function servePizza(
  relief: Relief,
  random: Random,
  slug: string,
  pie: { x: number; y: number; radius: number; z: number },
): void {
  const { sauce, top } = dishOf(pies, slug)
  pizzaBase(relief, random.fork('base'), pie, sauce)
  top(relief, random.fork('top'), pie)
}

export const pizza: DrawScene = (brief) => {
  const { random } = brief
  const { table, board, elevation, sauce, cut, top } = dishOf(pies, brief.slug)
  return tabletop(
    brief,
    {
      table,
      elevation,
      zoom: elevation < 90 ? 0.93 : 1,
      targetY: elevation < 90 ? 0.02 : 0,
      look: { brightness: 0.12 },
    },
    (relief) => {
      const props = random.fork('props')
      const pie: Pie = { x: props.spread(0.05), y: props.spread(0.03), radius: 0.84, z: 0.012 }
      napkin(
        relief,
        { x: -1.34, y: 0.86, rx: 0.42, ry: 0.36, angle: 0.5 },
        props.pick([linens.natural, linens.rust, linens.sage, linens.ticking]),
      )
      if (board !== 'none') {
        woodBoard(
          relief,
          { x: pie.x, y: pie.y, rx: 1, ry: 1, round: true, thickness: 0.05 },
          { ...woods[board], seed: 3 },
        )
        pie.z = 0.06
      } else {
        relief.stamp({ x: pie.x, y: pie.y, rx: 1.02, ry: 0.94, angle: 0.08, z: 0.006 }, (u, v, out) => {
          const crumple = fbm2(u * 4, v * 4, 4)
          paintSample(out, rgb('#b79a72'), 1 + crumple * 0.12)
          const grease = fbm2(u * 2 + 9, v * 2, 3) + smoothstep(1, 0.75, Math.hypot(u, v)) * 0.3
          mixSample(out, rgb('#7a5a36'), smoothstep(0.3, 0.6, grease) * 0.35)
          out.height = 0.008 + Math.abs(crumple) * 0.014
          out.rough = 0.7
          return true
        })
      }
      pizzaBase(relief, random.fork('base'), pie, sauce)
      top(relief, random.fork('top'), pie)
      if (cut) slash(relief, pie, props.range(0, 1))
      scatter(relief, props, {
        x: 0,
        y: 0,
        rx: 1.3,
        ry: 1,
        count: 40,
        size: 0.008,
        colours: [rgb('#e8d8b6'), rgb('#c9a673')],
        gather: -0.2,
      })
    },
  )
}
