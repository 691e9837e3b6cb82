import { type Rgb, rgb, times } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbLeaves, herbTip } from '../food/herbs.ts'
import { greens } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { drizzle, droplets, fill, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { strand, wander } from '../food/strand.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Soup {
  setting: Setting & { table: Table }
  glaze: Glaze
  under?: Glaze
  linen: keyof typeof linens
  /** The soup's own colour is the first of the dish's palette, darkened by `depth`. Default 0.75. */
  liquid: { cloud: Rgb; texture: number; depth?: number }
  level: number
  garnish: (relief: Relief, random: Random, bowl: { x: number; y: number; r: number }) => void
}

const bread = rgb('#c48b45')

/** A spiral of cream or oil, drawn outwards with a spoon. */
function swirl(relief: Relief, at: { x: number; y: number; r: number }, colour: Rgb, radius: number): void {
  const knots = Array.from({ length: 22 }, (_, index) => {
    const angle = index * 0.62
    const r = at.r * (0.08 + index * 0.042)
    return { x: at.x + Math.cos(angle) * r, y: at.y + Math.sin(angle) * r * 0.94 }
  })
  drizzle(relief, knots, { radius, colour, rise: 0.25, gloss: 0.16 })
}

const soups: Record<string, Soup> = {
  'tomato-soup': {
    setting: { table: 'walnut', elevation: 90, zoom: 1.08 },
    glaze: glazes.cream,
    linen: 'natural',
    liquid: { cloud: rgb('#d9601f'), texture: 0.008 },
    level: 0.25,
    garnish: (relief, random, bowl) => {
      swirl(relief, { ...bowl, r: bowl.r * 0.72 }, rgb('#f0dcb8'), 0.022)
      for (let index = 0; index < 34; index += 1) {
        pool(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.72 }),
          rx: random.range(0.01, 0.042),
          colour: rgb('#3f6a12'),
          thickness: 0.006,
          ragged: 0.1,
          rough: 0.04,
          alpha: 0.85,
        })
      }
      herbTip(relief, random, 'basil', { x: bowl.x + 0.04, y: bowl.y - 0.03, size: 1.15 })
      scatter(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 70, size: 0.008, colours: [rgb('#1f1a16')] })
    },
  },
  'pea-mint-soup': {
    setting: { table: 'white', elevation: 62, zoom: 1.1, targetY: -0.02 },
    glaze: glazes.ink,
    linen: 'sage',
    liquid: { cloud: rgb('#94c057'), texture: 0.009 },
    level: 0.25,
    garnish: (relief, random, bowl) => {
      pool(relief, {
        x: bowl.x - 0.06,
        y: bowl.y + 0.02,
        rx: 0.2,
        ry: 0.12,
        angle: 0.4,
        colour: rgb('#f2f0dd'),
        thickness: 0.02,
        ragged: 0.3,
      })
      for (let index = 0; index < 22; index += 1) {
        lump(relief, {
          ...inDisc(random, { x: bowl.x + 0.02, y: bowl.y, rx: 0.27 }),
          rx: 0.034,
          height: 0.032,
          colour: rgb('#6ea431'),
          ragged: 0.04,
          bumps: 0.03,
          gloss: 0.2,
          rough: 0.18,
          soft: 0.7,
        })
      }
      herbTip(relief, random, 'mint', { x: bowl.x + 0.02, y: bowl.y - 0.04, size: 1.25 })
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.68, count: 60, size: 0.017, colour: rgb('#8a9a1e') })
    },
  },
  'french-onion-soup': {
    setting: { table: 'oak', elevation: 56, zoom: 1.18, targetY: -0.03 },
    glaze: { base: rgb('#4a2c1c'), lip: rgb('#9a7048'), rough: 0.1, gloss: 0.18, speckle: 0.2 },
    under: glazes.white,
    linen: 'ticking',
    liquid: { cloud: rgb('#7c4416'), texture: 0.006, depth: 0.36 },
    level: 0.25,
    garnish: (relief, random, bowl) => {
      for (let index = 0; index < 40; index += 1) {
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, { ...bowl, rx: bowl.r * 0.75 }), angle: random.range(0, 6) },
            { count: 5, step: 0.045, turn: 0.7 },
          ),
          { radius: 0.013, rise: 0.5, colour: rgb('#8f5320'), gloss: 0.25, rough: 0.12 },
        )
      }
      for (let index = 0; index < 3; index += 1) {
        const angle = index * 2.09 + 0.5
        const x = bowl.x + Math.cos(angle) * 0.2
        const y = bowl.y + Math.sin(angle) * 0.18
        lump(relief, {
          x,
          y,
          rx: 0.23,
          ry: 0.17,
          angle: angle + 0.7,
          height: 0.09,
          colour: bread,
          crest: rgb('#7c4a1c'),
          flat: 6,
          bumps: 0.16,
          grain: 6,
          ragged: 0.12,
        })
        lump(relief, {
          x,
          y,
          rx: 0.21,
          ry: 0.16,
          angle: angle + 0.7,
          height: 0.05,
          colour: rgb('#efc566'),
          crest: rgb('#a8641c'),
          crestAmount: 0.6,
          flat: 5,
          ragged: 0.45,
          bumps: 0.35,
          grain: 5,
          gloss: 0.22,
          rough: 0.18,
          soft: 0.8,
        })
      }
      herbLeaves(relief, random, 'oregano', { ...bowl, rx: 0.35, count: 16 })
    },
  },
  'lobster-bisque': {
    setting: { table: 'black', elevation: 66, zoom: 1.08 },
    glaze: glazes.white,
    under: glazes.ink,
    linen: 'white',
    liquid: { cloud: rgb('#e38d52'), texture: 0.003 },
    level: 0.25,
    garnish: (relief, random, bowl) => {
      swirl(relief, { x: bowl.x - 0.02, y: bowl.y, r: bowl.r * 0.66 }, rgb('#f6e6cf'), 0.015)
      for (let index = 0; index < 6; index += 1) {
        const x = bowl.x + random.spread(0.13)
        const y = bowl.y + random.spread(0.1)
        lump(relief, {
          x,
          y,
          rx: 0.11,
          ry: 0.075,
          angle: random.range(0, 6),
          height: 0.1,
          colour: rgb('#f5ddcc'),
          crest: rgb('#d2492a'),
          crestAmount: 0.6,
          grain: 2.4,
          gloss: 0.25,
          rough: 0.15,
          soft: 0.8,
        })
      }
      for (let index = 0; index < 16; index += 1) {
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, { ...bowl, rx: 0.2 }), angle: random.range(0, 6) },
            { count: 3, step: 0.03, turn: 0.4 },
          ),
          { radius: 0.006, colour: greens.dill },
        )
      }
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.7, count: 50, size: 0.016, colour: rgb('#c23a12') })
    },
  },
}

export const soup: DrawScene = (brief) => {
  const recipe = dishOf(soups, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    relief.pileHeight = 0.6
    const props = random.fork('props')
    const x = props.spread(0.06)
    const y = 0
    const radius = 0.78
    napkin(relief, { x: 1.05, y: 0.55, rx: 0.5, ry: 0.45, angle: -0.5 + props.spread(0.2) }, linens[recipe.linen])
    if (recipe.under) layDish(relief, { x, y, radius: 0.9, profile: 'rim', glaze: recipe.under })
    layCutlery(relief, 'spoon', {
      x: x + 1.02,
      y: 0.1,
      length: 0.95,
      angle: -1.5 + props.spread(0.1),
      metal: metals.steel,
    })
    layDish(relief, { x, y, radius, profile: 'deep', glaze: recipe.glaze })
    fill(relief, {
      x,
      y,
      radius: radius * 0.93,
      z: recipe.level,
      ...recipe.liquid,
      colour: times(brief.palette[0], recipe.liquid.depth ?? 0.75),
    })
    recipe.garnish(relief, random.fork('garnish'), { x, y, r: radius * 0.8 })
    if (brief.slug !== 'lobster-bisque') {
      for (let index = 0; index < 2; index += 1) {
        lump(relief, {
          x: -1.1 + index * 0.12,
          y: 0.42 + index * 0.26,
          rx: 0.28,
          ry: 0.17,
          angle: 0.5 - index * 0.5,
          height: 0.1,
          colour: rgb('#e2c590'),
          crest: rgb('#9a6830'),
          crestAmount: 0.35,
          low: rgb('#7c4318'),
          flat: 5,
          ragged: 0.14,
          bumps: 0.18,
          grain: 7,
        })
      }
      scatter(relief, props, {
        x: -1,
        y: 0.55,
        rx: 0.4,
        count: 46,
        size: 0.012,
        colours: [rgb('#d9b072'), rgb('#8f5a26')],
      })
    }
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.5,
      ry: 1.1,
      count: 24,
      size: 0.007,
      colours: [rgb('#1f1a16'), rgb('#e8e0d0')],
      gather: -0.3,
    })
  })
}
