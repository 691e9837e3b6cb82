import { type Rgb, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { frond, herbLeaves } from '../food/herbs.ts'
import { greens, leaf } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { drizzle, droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice, halfEgg, rootSlice, tomatoSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Area {
  x: number
  y: number
  r: number
}

/** A bed of leaves, the outer ones first and pointing outwards. */
function bed(
  relief: Relief,
  random: Random,
  at: Area,
  look: { colours: readonly Rgb[]; count: number; length: number; wide: number; ruffle: number; rib?: Rgb },
): void {
  for (let index = 0; index < look.count; index += 1) {
    const share = 1 - index / look.count
    const angle = random.range(0, 6.283)
    const reach = at.r * share * random.range(0.55, 1)
    leaf(relief, {
      x: at.x + Math.cos(angle) * reach,
      y: at.y + Math.sin(angle) * reach * 0.94,
      length: look.length * random.range(0.75, 1.2),
      wide: look.wide * random.range(0.8, 1.2),
      angle: angle + random.spread(0.9),
      colour: vary(random.pick(look.colours), random, 0.25),
      ruffle: look.ruffle,
      curl: 0.9,
      lift: 0.004,
      gloss: 0.14,
      ...(look.rib ? { rib: look.rib } : {}),
    })
  }
}

interface Salad {
  setting: Setting
  glaze: Glaze
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Area) => void
}

const around = (at: Area, share: number) => ({ x: at.x, y: at.y, rx: at.r * share })

const salads: Record<string, Salad> = {
  'caesar-salad': {
    setting: { table: 'oak', elevation: 90, zoom: 1.2 },
    glaze: glazes.white,
    linen: 'sage',
    draw: (relief, random, plate) => {
      bed(
        relief,
        random,
        { ...plate, r: plate.r * 0.58 },
        {
          colours: [rgb('#7ba03f'), rgb('#9bb85a'), rgb('#b9cb78')],
          count: 26,
          length: 0.46,
          wide: 0.42,
          ruffle: 0.55,
          rib: rgb('#dfe5b4'),
        },
      )
      for (let index = 0; index < 12; index += 1)
        pool(relief, {
          ...inDisc(random, around(plate, 0.48)),
          rx: random.range(0.04, 0.1),
          colour: rgb('#efe3c2'),
          thickness: 0.012,
          ragged: 0.5,
          gloss: 0.2,
        })
      for (let index = 0; index < 16; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.52)),
          rx: 0.068,
          ry: 0.06,
          angle: random.range(0, 6),
          height: 0.085,
          colour: rgb('#c38c45'),
          crest: rgb('#7a4719'),
          flat: 5,
          ragged: 0.16,
          bumps: 0.2,
          grain: 5,
        })
      for (let index = 0; index < 22; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.5)),
          rx: 0.085,
          ry: 0.036,
          angle: random.range(0, 6),
          height: 0.011,
          colour: rgb('#f3e4b8'),
          flat: 8,
          ragged: 0.35,
          soft: 0.8,
          gloss: 0.1,
        })
      for (let index = 0; index < 6; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, around(plate, 0.4)), angle: random.range(0, 6) },
            { count: 4, step: 0.06, turn: 0.5 },
          ),
          {
            radius: 0.024,
            colour: rgb('#7d4632'),
            taper: [1, 0.4],
            rise: 0.6,
            gloss: 0.35,
            rough: 0.1,
            streaks: 1,
            seed: index,
          },
        )
      scatter(relief, random, {
        ...around(plate, 0.6),
        count: 130,
        size: 0.007,
        colours: [rgb('#1e1a15'), rgb('#efe6cf')],
      })
    },
  },
  'nicoise-salad': {
    setting: { table: 'blue-linen', elevation: 90, zoom: 1.12 },
    glaze: glazes.cream,
    linen: 'white',
    draw: (relief, random, plate) => {
      bed(
        relief,
        random,
        { ...plate, r: plate.r * 0.62 },
        { colours: [rgb('#6f9440'), rgb('#567d30'), rgb('#8aa955')], count: 30, length: 0.34, wide: 0.5, ruffle: 0.6 },
      )
      for (let index = 0; index < 26; index += 1)
        strand(
          relief,
          wander(
            random,
            {
              x: plate.x - 0.35 + random.spread(0.2),
              y: plate.y + 0.25 + random.spread(0.16),
              angle: 0.5 + random.spread(0.5),
            },
            { count: 4, step: 0.085, turn: 0.2 },
          ),
          { radius: 0.021, colour: vary(rgb('#4f7d32'), random, 0.2), taper: [0.8, 0.6], gloss: 0.24 },
        )
      for (let index = 0; index < 9; index += 1)
        lump(relief, {
          x: plate.x + 0.36 + random.spread(0.13),
          y: plate.y + 0.24 + random.spread(0.16),
          rx: 0.095,
          ry: 0.08,
          angle: random.range(0, 6),
          height: 0.09,
          colour: rgb('#e3c877'),
          crest: rgb('#b98d3c'),
          crestAmount: 0.25,
          flat: 3.4,
          gloss: 0.16,
          soft: 0.6,
        })
      for (let index = 0; index < 7; index += 1)
        lump(relief, {
          x: plate.x + random.spread(0.17),
          y: plate.y - 0.04 + random.spread(0.13),
          rx: 0.15,
          ry: 0.1,
          angle: random.range(0, 6),
          height: 0.1,
          colour: rgb('#c98d7c'),
          crest: rgb('#8d4b40'),
          low: rgb('#8d5044'),
          flat: 3,
          ragged: 0.3,
          bumps: 0.35,
          grain: 5,
          gloss: 0.16,
          rough: 0.3,
        })
      for (const [x, y] of [
        [-0.4, -0.3],
        [-0.12, -0.46],
        [0.18, 0.5],
        [0.52, -0.02],
      ] as const)
        halfEgg(relief, {
          x: plate.x + x,
          y: plate.y + y,
          radius: 0.145,
          ry: 0.112,
          angle: random.range(0, 6),
          yolk: rgb('#eda321'),
        })
      for (const [x, y] of [
        [0.26, -0.4],
        [0.44, -0.26],
        [-0.55, -0.02],
        [-0.02, 0.36],
        [0.1, -0.3],
        [-0.28, 0.02],
      ] as const)
        tomatoSlice(relief, {
          x: plate.x + x,
          y: plate.y + y,
          radius: 0.12,
          thickness: 0.06,
          colour: rgb('#c22e1c'),
          lean: 0.15,
          angle: random.range(0, 6),
        })
      for (let index = 0; index < 18; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.58)),
          rx: 0.043,
          ry: 0.036,
          height: 0.05,
          colour: rgb('#2b1d22'),
          ragged: 0.04,
          bumps: 0.03,
          gloss: 0.4,
          rough: 0.09,
        })
      for (let index = 0; index < 9; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, around(plate, 0.4)), angle: random.range(0, 6) },
            { count: 4, step: 0.06, turn: 0.5 },
          ),
          {
            radius: 0.022,
            colour: rgb('#854a36'),
            taper: [1, 0.4],
            rise: 0.6,
            gloss: 0.35,
            rough: 0.1,
            streaks: 1,
            seed: index,
          },
        )
      herbLeaves(relief, random, 'basil', { ...around(plate, 0.5), count: 8 })
      droplets(relief, random, { ...around(plate, 0.64), count: 60, size: 0.014, colour: rgb('#b99a2c') })
      scatter(relief, random, { ...around(plate, 0.6), count: 110, size: 0.006, colours: [rgb('#1e1a15')] })
    },
  },
  'beetroot-salad': {
    setting: { table: 'plaster', elevation: 62, zoom: 1.18 },
    glaze: glazes.ink,
    linen: 'natural',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y,
        rx: 0.42,
        ry: 0.36,
        colour: rgb('#f1eadf'),
        thickness: 0.035,
        ragged: 0.3,
        lumps: 0.015,
      })
      for (let index = 0; index < 24; index += 1) {
        const at = inDisc(random, around(plate, 0.54))
        const colour = random.pick([rgb('#7c1441'), rgb('#8d1f4e'), rgb('#631036'), rgb('#d9932c')])
        if (index % 2 === 0)
          rootSlice(relief, {
            ...at,
            radius: random.range(0.11, 0.16),
            thickness: 0.03,
            colour,
            skin: vary(colour, random, 0.5),
            rings: vary(colour, random, 0.7),
            lean: random.spread(0.35),
            angle: random.range(0, 6),
          })
        else
          lump(relief, {
            ...at,
            rx: 0.12,
            ry: 0.075,
            angle: random.range(0, 6),
            height: 0.11,
            colour,
            flat: 3.2,
            ragged: 0.1,
            bumps: 0.05,
            gloss: 0.34,
            rough: 0.1,
            soft: 0.7,
          })
      }
      for (let index = 0; index < 13; index += 1) {
        const at = inDisc(random, around(plate, 0.5))
        for (let crumb = 0; crumb < 4; crumb += 1)
          lump(relief, {
            x: at.x + random.spread(0.04),
            y: at.y + random.spread(0.04),
            rx: 0.055,
            ry: 0.045,
            angle: random.range(0, 6),
            height: 0.05,
            colour: rgb('#f5f0e6'),
            ragged: 0.4,
            bumps: 0.3,
            soft: 0.9,
            gloss: 0.1,
          })
      }
      scatter(relief, random, {
        ...around(plate, 0.5),
        count: 24,
        size: 0.05,
        colours: [rgb('#8f6236'), rgb('#a87840'), rgb('#6d4524')],
        ragged: 0.45,
        rise: 0.8,
      })
      herbLeaves(relief, random, 'rocket', { ...around(plate, 0.5), count: 18 })
      droplets(relief, random, { ...around(plate, 0.66), count: 70, size: 0.022, colour: rgb('#7a1038'), alpha: 0.8 })
    },
  },
  'winter-citrus-salad': {
    setting: { table: 'green', elevation: 90, zoom: 1.14 },
    glaze: glazes.white,
    linen: 'natural',
    draw: (relief, random, plate) => {
      const fruits = [
        { flesh: rgb('#e8791c'), peel: rgb('#e39a3a') },
        { flesh: rgb('#c4263a'), peel: rgb('#d9683a') },
        { flesh: rgb('#efb93a'), peel: rgb('#efcf62') },
        { flesh: rgb('#e25a4a'), peel: rgb('#eba15c') },
      ]
      for (let index = 0; index < 19; index += 1) {
        const angle = index * 2.4
        const reach = Math.sqrt(index / 19) * plate.r * 0.62
        citrusSlice(relief, {
          x: plate.x + Math.cos(angle) * reach,
          y: plate.y + Math.sin(angle) * reach,
          radius: random.range(0.15, 0.22),
          thickness: 0.035,
          angle: random.range(0, 6),
          lean: random.range(0, 0.14),
          ...random.pick(fruits),
        })
      }
      for (let index = 0; index < 60; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, around(plate, 0.55)), angle: random.range(0, 6) },
            { count: 5, step: 0.05, turn: 0.6 },
          ),
          { radius: 0.013, rise: 0.5, colour: vary(rgb('#dfe6bf'), random, 0.12), gloss: 0.25, rough: 0.14, soft: 0.9 },
        )
      for (let index = 0; index < 9; index += 1)
        frond(relief, random, {
          ...inDisc(random, around(plate, 0.5)),
          length: 0.2,
          angle: random.range(0, 6),
          colour: greens.dill,
        })
      scatter(relief, random, {
        ...around(plate, 0.55),
        count: 46,
        size: 0.022,
        colours: [rgb('#a8142c'), rgb('#c4203a')],
        long: 1.1,
        gloss: 0.4,
        rough: 0.06,
        ragged: 0.08,
      })
      for (let index = 0; index < 10; index += 1)
        lump(relief, {
          ...inDisc(random, around(plate, 0.5)),
          rx: 0.043,
          ry: 0.036,
          height: 0.05,
          colour: rgb('#2b1d22'),
          ragged: 0.04,
          gloss: 0.4,
          rough: 0.09,
        })
      droplets(relief, random, { ...around(plate, 0.66), count: 60, size: 0.014, colour: rgb('#c9b23c') })
    },
  },
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
