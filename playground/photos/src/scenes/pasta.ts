import { type Rgb, mix, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbLeaves, herbTip } from '../food/herbs.ts'
import { greens, leaf } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { strand, wander } from '../food/strand.ts'
import { noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Nest {
  x: number
  y: number
  r: number
}

/** A twirled nest: noodles wound round the middle, wandering in radius, piling up. */
function nest(
  relief: Relief,
  random: Random,
  at: Nest,
  noodle: { colour: Rgb; radius: number; rise: number; count: number; gloss?: number },
): void {
  const { colour, radius, rise, count, gloss = 0.2 } = noodle
  for (let index = 0; index < count; index += 1) {
    const turn = random.range(0, 6.283)
    const sweep = random.range(1.6, 4.2) * (random.next() < 0.7 ? 1 : -1)
    const middle = random.next() ** 0.7 * at.r * 0.72
    const wobble = random.range(0.05, 0.2) * at.r
    const phase = random.range(0, 6)
    const ox = random.spread(at.r * 0.22)
    const oy = random.spread(at.r * 0.22)
    const knots = Array.from({ length: 11 }, (_, knot) => {
      const angle = turn + (knot / 10) * sweep
      const r = middle + Math.sin(phase + knot * 0.9) * wobble + at.r * 0.1
      return { x: at.x + ox + Math.cos(angle) * r, y: at.y + oy + Math.sin(angle) * r * 0.94 }
    })
    strand(relief, knots, {
      radius: radius * random.range(0.9, 1.1),
      rise,
      colour: vary(colour, random, 0.12),
      gloss,
      rough: 0.18,
      soft: 0.6,
      seed: index * 1.7,
      low: mix(colour, rgb('#8a5a22'), 0.5),
    })
  }
}

/** A clam shell, open, seen into or onto. */
function clam(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const seed = random.range(0, 90)
  const inside = random.next() < 0.6
  relief.stamp(
    { x: at.x, y: at.y, rx: 0.12, ry: 0.095, angle: at.angle, z: relief.restAt(at.x, at.y, 0.06) },
    (u, v, out) => {
      const r = Math.hypot(u * (1 + v * 0.12), v)
      if (r > 0.97) return false
      const rings = Math.sin(Math.hypot(u, v + 0.75) * 38 + noise2(u * 3 + seed, v * 3))
      const rays = noise2(Math.atan2(v + 1, u) * 9 + seed, 1)
      if (inside) {
        paintSample(out, rgb('#d9cdb9'), 1)
        mixSample(out, rgb('#8a7f8c'), smoothstep(0.4, 0.9, r) * 0.45)
        out.height = 0.02 + r * r * 0.065
        const meat = smoothstep(0.62, 0.5, Math.hypot(u * 1.1 + 0.1, v * 1.2))
        mixSample(out, rgb('#dba254'), meat)
        out.height += meat * (0.045 + noise2(u * 7 + seed, v * 7) * 0.02)
        out.gloss = 0.35
        out.rough = 0.1
      } else {
        paintSample(out, rgb('#b8a98c'), 1 + rays * 0.25)
        mixSample(out, rgb('#5c5347'), smoothstep(0, 1, rings) * 0.55 + smoothstep(0.2, 0.7, rays) * 0.4)
        out.height = 0.095 * Math.sqrt(1 - r * r) + rings * 0.0022
        out.gloss = 0.2
        out.rough = 0.24
      }
      return true
    },
  )
}

/** A pillow of filled pasta with a crimped edge. */
function raviolo(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const seed = random.range(0, 90)
  relief.stamp({ x: at.x, y: at.y, rx: 0.185, angle: at.angle, z: relief.restAt(at.x, at.y, 0.1) }, (u, v, out) => {
    const square = Math.max(Math.abs(u), Math.abs(v))
    const along = Math.abs(u) > Math.abs(v) ? v : u
    if (square > 0.93 + Math.sin(along * 24) * 0.04) return false
    const filling = smoothstep(0.98, 0.1, (Math.abs(u) ** 2.6 + Math.abs(v) ** 2.6) ** (1 / 2.6) / 0.72)
    const n = noise2(u * 3 + seed, v * 3)
    paintSample(out, rgb('#e3b65c'), 1 + n * 0.08)
    mixSample(out, rgb('#d98a26'), filling * 0.55)
    mixSample(out, rgb('#f0d592'), smoothstep(0.72, 0.85, square) * 0.6)
    out.height = 0.022 + filling * 0.095 + n * 0.008 - smoothstep(0.03, 0, Math.abs(square - 0.76)) * 0.008
    out.gloss = 0.32
    out.rough = 0.13
    out.soft = 0.7
    return true
  })
}

interface Pasta {
  setting: Setting
  glaze: Glaze
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, bowl: Nest) => void
}

const pepper = [rgb('#1c1814'), rgb('#3b342c')]

const pastas: Record<string, Pasta> = {
  'cacio-e-pepe': {
    setting: { table: 'slate', elevation: 58, zoom: 1.2 },
    glaze: glazes.ink,
    linen: 'natural',
    draw: (relief, random, bowl) => {
      pool(relief, { ...bowl, rx: bowl.r * 0.56, colour: rgb('#e6cf90'), thickness: 0.03, ragged: 0.15 })
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.58 },
        { colour: rgb('#e3c67c'), radius: 0.0175, rise: 1, count: 120 },
      )
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.34 },
        { colour: rgb('#ead08c'), radius: 0.0175, rise: 1, count: 70 },
      )
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.4,
        count: 160,
        size: 0.011,
        colours: [rgb('#f6ebc8'), rgb('#efe0b2')],
        ragged: 0.5,
        soft: 0.8,
        long: 2.4,
      })
      scatter(relief, random, { ...bowl, rx: bowl.r * 0.75, count: 230, size: 0.0075, colours: pepper, gather: 0.2 })
    },
  },
  'ragu-tagliatelle': {
    setting: { table: 'oak', elevation: 60, zoom: 1.14 },
    glaze: glazes.bistroRed,
    linen: 'ticking',
    draw: (relief, random, bowl) => {
      pool(relief, { ...bowl, rx: bowl.r * 0.54, colour: rgb('#8f3a1c'), thickness: 0.02, ragged: 0.2 })
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.58 },
        { colour: rgb('#d9a858'), radius: 0.034, rise: 0.42, count: 70 },
      )
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.36 },
        { colour: rgb('#dfb265'), radius: 0.034, rise: 0.42, count: 34 },
      )
      pool(relief, {
        x: bowl.x + 0.02,
        y: bowl.y,
        rx: bowl.r * 0.3,
        colour: rgb('#7c2a14'),
        thickness: 0.03,
        ragged: 0.5,
        lumps: 0.03,
        gloss: 0.28,
        rough: 0.12,
      })
      for (let index = 0; index < 240; index += 1) {
        lump(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.34 }, 0.15),
          rx: 0.03 * random.range(0.6, 1.3),
          ry: 0.024,
          angle: random.range(0, 6),
          height: 0.026,
          colour: vary(random.pick([rgb('#6b2413'), rgb('#8c3320'), rgb('#56200f')]), random, 0.25),
          ragged: 0.45,
          bumps: 0.4,
          gloss: 0.24,
          rough: 0.18,
          soft: 0.5,
        })
      }
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.36,
        count: 120,
        size: 0.012,
        colours: [rgb('#f5ead0')],
        long: 3,
        ragged: 0.4,
        soft: 0.8,
      })
      herbTip(relief, random, 'basil', { x: bowl.x + 0.02, y: bowl.y - 0.05, size: 0.95 })
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 40, size: 0.014, colour: rgb('#b5501a') })
    },
  },
  vongole: {
    setting: { table: 'white-linen', elevation: 62, zoom: 1.14 },
    glaze: glazes.blue,
    linen: 'blue',
    draw: (relief, random, bowl) => {
      pool(relief, {
        ...bowl,
        rx: bowl.r * 0.6,
        colour: rgb('#cdb570'),
        thickness: 0.012,
        ragged: 0.2,
        alpha: 0.6,
        rough: 0.05,
      })
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.6 },
        { colour: rgb('#e4d194'), radius: 0.018, rise: 0.6, count: 120, gloss: 0.28 },
      )
      for (let index = 0; index < 19; index += 1)
        clam(relief, random, { ...inDisc(random, { ...bowl, rx: bowl.r * 0.58 }), angle: random.range(0, 6.3) })
      nest(
        relief,
        random,
        { ...bowl, r: bowl.r * 0.4 },
        { colour: rgb('#e8d69c'), radius: 0.018, rise: 0.6, count: 12, gloss: 0.28 },
      )
      herbLeaves(relief, random, 'parsley', { ...bowl, rx: bowl.r * 0.58, count: 44 })
      for (let index = 0; index < 12; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, { ...bowl, rx: bowl.r * 0.5 }), angle: random.range(0, 6) },
            { count: 4, step: 0.016, turn: 1 },
          ),
          { radius: 0.008, colour: rgb('#c0281c'), gloss: 0.3 },
        )
      scatter(relief, random, { ...bowl, rx: bowl.r * 0.5, count: 20, size: 0.018, colours: [rgb('#ecd9a4')], flat: 5 })
      droplets(relief, random, { ...bowl, rx: bowl.r * 0.66, count: 70, size: 0.015, colour: rgb('#b9a040') })
    },
  },
  'pesto-trofie': {
    setting: { table: 'carrara', elevation: 90, zoom: 1.16 },
    glaze: glazes.white,
    linen: 'sage',
    draw: (relief, random, bowl) => {
      pool(relief, {
        ...bowl,
        rx: bowl.r * 0.58,
        colour: rgb('#53761f'),
        cloud: rgb('#6f9030'),
        thickness: 0.03,
        ragged: 0.2,
        lumps: 0.015,
      })
      for (let index = 0; index < 250; index += 1) {
        const at = inDisc(random, { ...bowl, rx: bowl.r * 0.56 })
        const bean = index % 9 === 0
        strand(
          relief,
          wander(
            random,
            { ...at, angle: random.range(0, 6.28) },
            { count: 4, step: bean ? 0.075 : 0.04, turn: bean ? 0.25 : 0.7 },
          ),
          bean
            ? { radius: 0.022, colour: rgb('#45762a'), gloss: 0.24 }
            : {
                radius: 0.024,
                colour: vary(rgb('#b9b868'), random, 0.2),
                low: rgb('#4d6f1c'),
                taper: [0.7, 0.4],
                gloss: 0.24,
                rough: 0.16,
                soft: 0.5,
                streaks: 0.7,
                spots: rgb('#4f7a22'),
                spotAmount: 0.35,
                seed: index,
              },
        )
      }
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.56,
        count: 260,
        size: 0.01,
        colours: [rgb('#43691c'), rgb('#5d8427')],
      })
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.45,
        count: 22,
        size: 0.024,
        colours: [rgb('#e3c88e'), rgb('#c99a52')],
        long: 1.9,
        gloss: 0.14,
      })
      for (let index = 0; index < 16; index += 1)
        lump(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.4 }),
          rx: 0.05,
          ry: 0.026,
          angle: random.range(0, 6),
          height: 0.01,
          colour: rgb('#f4e7bf'),
          flat: 8,
          ragged: 0.4,
          soft: 0.8,
        })
      herbTip(relief, random, 'basil', { x: bowl.x, y: bowl.y, size: 1.3 })
    },
  },
  'pumpkin-ravioli': {
    setting: { table: 'walnut', elevation: 56, zoom: 1.16 },
    glaze: glazes.sage,
    linen: 'rust',
    draw: (relief, random, bowl) => {
      pool(relief, {
        ...bowl,
        rx: bowl.r * 0.58,
        ry: bowl.r * 0.54,
        colour: rgb('#d9962c'),
        cloud: rgb('#b86e18'),
        thickness: 0.02,
        ragged: 0.2,
        rough: 0.05,
      })
      for (const [x, y] of [
        [-0.32, -0.1],
        [0, -0.3],
        [0.32, -0.12],
        [-0.2, 0.22],
        [0.18, 0.22],
        [0, 0],
        [-0.05, 0.42],
      ] as const)
        raviolo(relief, random, { x: bowl.x + x, y: bowl.y + y * 0.9, angle: random.range(0, 1.6) })
      for (let index = 0; index < 40; index += 1)
        pool(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.56 }),
          rx: random.range(0.012, 0.05),
          colour: rgb('#c8811c'),
          thickness: 0.006,
          ragged: 0.15,
          rough: 0.04,
          alpha: 0.7,
        })
      for (let index = 0; index < 12; index += 1)
        leaf(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.5 }),
          length: random.range(0.17, 0.25),
          wide: 0.3,
          angle: random.range(0, 6),
          colour: vary(rgb('#5c6b3c'), random, 0.3),
          rib: rgb('#a3a878'),
          curl: 0.5,
          gloss: 0.26,
        })
      scatter(relief, random, {
        ...bowl,
        rx: bowl.r * 0.5,
        count: 60,
        size: 0.016,
        colours: [rgb('#8a5526'), rgb('#b5803f')],
        ragged: 0.4,
      })
      for (let index = 0; index < 14; index += 1)
        lump(relief, {
          ...inDisc(random, { ...bowl, rx: bowl.r * 0.45 }),
          rx: 0.055,
          ry: 0.024,
          angle: random.range(0, 6),
          height: 0.008,
          colour: rgb('#f4e7bf'),
          flat: 8,
          ragged: 0.4,
          soft: 0.8,
        })
      scatter(relief, random, { ...bowl, rx: bowl.r * 0.6, count: 60, size: 0.006, colours: pepper })
    },
  },
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
