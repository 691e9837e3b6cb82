import { type Rgb, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbLeaves, herbTip } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { droplets, fill, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { mushroomSlice, rootSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Bowl {
  setting: Setting
  glaze: Glaze
  profile: 'bowl' | 'pasta' | 'deep'
  linen: keyof typeof linens
  fill: (relief: Relief, random: Random, bowl: { x: number; y: number; r: number; z: number }) => void
}

/** Cooked grains swimming in their own cream: many small glossy ellipsoids over a loose pool. */
function grains(
  relief: Relief,
  random: Random,
  area: { x: number; y: number; r: number; z: number },
  look: { colours: readonly Rgb[]; sauce: Rgb; size: number; count: number; mound: number; gloss: number },
): void {
  const { x, y, r, z } = area
  fill(relief, { x, y, radius: r, z: z + 0.05, colour: look.sauce, gloss: look.gloss, texture: 0.01 })
  pool(relief, {
    x,
    y,
    rx: r * 0.8,
    colour: look.sauce,
    thickness: look.mound,
    ragged: 0.12,
    gloss: look.gloss,
    rough: 0.14,
    lumps: 0.012,
  })
  for (let index = 0; index < look.count; index += 1) {
    const at = inDisc(random, { x, y, rx: r * 0.88 }, -0.05)
    const size = look.size * random.range(0.75, 1.2)
    lump(relief, {
      ...at,
      rx: size * 1.5,
      ry: size * 0.78,
      angle: random.range(0, 6.3),
      z: relief.levelAt(at.x, at.y) - size * 0.35,
      height: size * 1.1,
      colour: vary(random.pick(look.colours), random, 0.12),
      ragged: 0.08,
      bumps: 0.04,
      grain: 1.5,
      gloss: look.gloss,
      rough: 0.16,
      soft: 0.75,
    })
  }
}

const bowls: Record<string, Bowl> = {
  'padron-peppers': {
    setting: { table: 'terracotta', elevation: 64, zoom: 1.03 },
    glaze: glazes.sand,
    profile: 'bowl',
    linen: 'rust',
    fill: (relief, random, bowl) => {
      for (let index = 0; index < 34; index += 1) {
        const at = inDisc(random, { ...bowl, rx: bowl.r * (index < 18 ? 0.6 : 0.42) })
        const long = random.range(0.24, 0.36)
        const turn = random.range(0, 6.28)
        const knots = wander(
          random,
          { x: at.x - (Math.cos(turn) * long) / 2, y: at.y - (Math.sin(turn) * long) / 2, angle: turn },
          { count: 4, step: long / 3, turn: 0.4 },
        )
        const green = vary(random.pick([rgb('#4f7d2b'), rgb('#3c661f'), rgb('#5f8c33')]), random, 0.2)
        strand(relief, knots, {
          radius: random.range(0.05, 0.072),
          colour: green,
          taper: [1, 0.45],
          rise: 0.85,
          gloss: 0.3,
          rough: 0.12,
          soft: 0.4,
          streaks: 0.8,
          spots: rgb('#2a1d10'),
          spotAmount: random.range(0.1, 0.38),
          seed: index * 3,
        })
        const first = knots[0]
        const second = knots[1]
        if (first && second) {
          const angle = Math.atan2(first.y - second.y, first.x - second.x)
          strand(
            relief,
            [
              first,
              { x: first.x + Math.cos(angle) * 0.05, y: first.y + Math.sin(angle) * 0.05 },
              { x: first.x + Math.cos(angle + 0.3) * 0.1, y: first.y + Math.sin(angle + 0.3) * 0.1 },
            ],
            { radius: 0.015, colour: rgb('#6f8a3c') },
          )
        }
      }
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.75,
        count: 230,
        size: 0.0095,
        colours: [rgb('#f7f5ee')],
        ragged: 0.5,
        flat: 5,
        gloss: 0.2,
        rough: 0.2,
      })
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.7, count: 40, size: 0.012, colour: rgb('#9a9a2a') })
    },
  },
  'mushroom-risotto': {
    setting: { table: 'walnut', elevation: 60, zoom: 1.1 },
    glaze: glazes.cream,
    profile: 'pasta',
    linen: 'charcoal',
    fill: (relief, random, bowl) => {
      grains(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.72 },
        {
          colours: [rgb('#d9b880'), rgb('#c9a266'), rgb('#e3ca98')],
          sauce: rgb('#b98f52'),
          size: 0.019,
          count: 1500,
          mound: 0.1,
          gloss: 0.2,
        },
      )
      for (let index = 0; index < 17; index += 1) {
        mushroomSlice(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.46 }),
          radius: random.range(0.08, 0.14),
          angle: random.range(0, 6),
          colour: rgb('#b98e5c'),
          rim: rgb('#4a2c17'),
          thickness: 0.035,
          lean: random.spread(0.2),
        })
      }
      for (let index = 0; index < 9; index += 1) {
        const at = inDisc(random, { ...bowl, rx: bowl.r * 0.42 })
        lump(relief, {
          ...at,
          rx: 0.085,
          ry: 0.045,
          angle: random.range(0, 6),
          height: 0.01,
          colour: rgb('#f3e3b4'),
          flat: 8,
          ragged: 0.35,
          gloss: 0.1,
          soft: 0.8,
        })
      }
      herbLeaves(relief, random, 'parsley', { ...bowl, rx: bowl.r * 0.5, count: 24 })
      scatter(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 120, size: 0.006, colours: [rgb('#231c16')] })
    },
  },
  'saffron-risotto': {
    setting: { table: 'ink', elevation: 90, zoom: 1.12 },
    glaze: glazes.ink,
    profile: 'pasta',
    linen: 'natural',
    fill: (relief, random, bowl) => {
      grains(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.76 },
        {
          colours: [rgb('#eab02a'), rgb('#f3c247'), rgb('#e09c1c')],
          sauce: rgb('#dd9a14'),
          size: 0.02,
          count: 1700,
          mound: 0.06,
          gloss: 0.24,
        },
      )
      // The marrow bone, cut across: a thick ring of bone around roasted marrow.
      relief.stamp({ x: bowl.x + 0.05, y: bowl.y - 0.03, rx: 0.2, ry: 0.18, angle: 0.4, z: 0.12 }, (u, v, out) => {
        const r = Math.hypot(u, v) * (1 + noise2(u * 1.5, v * 1.5) * 0.1)
        if (r > 1) return false
        const bone = r > 0.62
        const n = noise2(u * 6, v * 6)
        paintSample(out, bone ? rgb('#e4d3b4') : rgb('#a9692e'), 1 + n * 0.2)
        out.height = bone ? 0.16 * Math.sqrt(1 - ((r - 0.81) / 0.2) ** 2 * 0.8) : 0.1 + n * 0.025
        out.gloss = bone ? 0.14 : 0.4
        out.rough = bone ? 0.3 : 0.1
        out.soft = 0.7
        return true
      })
      for (let index = 0; index < 26; index += 1) {
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, { ...bowl, rx: bowl.r * 0.6 }), angle: random.range(0, 6) },
            { count: 4, step: 0.02, turn: 0.8 },
          ),
          { radius: 0.004, colour: rgb('#a81f0a') },
        )
      }
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.66, count: 60, size: 0.016, colour: rgb('#9a4f14') })
      herbLeaves(relief, random, 'parsley', { ...bowl, rx: bowl.r * 0.45, count: 12 })
    },
  },
  'farro-roots': {
    setting: { table: 'concrete', elevation: 58, zoom: 1.1 },
    glaze: glazes.blue,
    profile: 'bowl',
    linen: 'white',
    fill: (relief, random, bowl) => {
      grains(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.8 },
        {
          colours: [rgb('#a3743f'), rgb('#b98a50'), rgb('#86592d')],
          sauce: rgb('#8a5f30'),
          size: 0.024,
          count: 1000,
          mound: 0.12,
          gloss: 0.14,
        },
      )
      for (let index = 0; index < 17; index += 1) {
        const at = inDisc(random, { ...bowl, rx: bowl.r * 0.6 })
        const colour = random.pick([rgb('#d3702c'), rgb('#e0912e'), rgb('#8d1f4e'), rgb('#e8cf9a')])
        if (index % 3 === 0)
          rootSlice(relief, {
            ...at,
            radius: random.range(0.08, 0.12),
            thickness: 0.04,
            colour,
            skin: rgb('#7a3a1a'),
            rings: vary(colour, random, 0.4),
            char: 0.6,
            lean: random.spread(0.3),
          })
        else
          strand(relief, wander(random, { ...at, angle: random.range(0, 6) }, { count: 3, step: 0.11, turn: 0.3 }), {
            radius: 0.048,
            colour,
            taper: [1, 0.6],
            gloss: 0.26,
            rough: 0.16,
            spots: rgb('#3a1a0c'),
            spotAmount: 0.25,
            seed: index,
            streaks: 0.5,
          })
      }
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.65,
        count: 40,
        size: 0.032,
        colours: [rgb('#c89a62'), rgb('#a8713a')],
        rise: 1,
        ragged: 0.12,
        long: 1.1,
      })
      herbTip(relief, random, 'parsley', { x: bowl.x, y: bowl.y, size: 1.5 })
      herbLeaves(relief, random, 'rocket', { ...bowl, rx: bowl.r * 0.5, count: 9 })
      for (let index = 0; index < 8; index += 1)
        lump(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.55 }),
          rx: 0.05,
          ry: 0.04,
          height: 0.045,
          colour: rgb('#f3eee2'),
          ragged: 0.4,
          soft: 0.8,
        })
    },
  },
}

export const bowl: DrawScene = (brief) => {
  const recipe = dishOf(bowls, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.06), y: 0.02, r: 0.8 }
    napkin(relief, { x: -1.15, y: -0.5, rx: 0.5, ry: 0.5, angle: 0.4 + props.spread(0.2) }, linens[recipe.linen])
    layCutlery(relief, 'fork', {
      x: at.x + 1.06,
      y: 0.15,
      length: 1.05,
      angle: -1.52 + props.spread(0.08),
      metal: props.pick([metals.steel, metals.brass]),
    })
    const floor = layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: recipe.profile, glaze: recipe.glaze })
    recipe.fill(relief, random.fork('fill'), { ...at, z: floor })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.5,
      ry: 1.2,
      count: 26,
      size: 0.008,
      colours: [rgb('#efe9dc'), rgb('#3a3028')],
      gather: -0.3,
    })
  })
}
