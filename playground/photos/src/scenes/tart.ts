import { type Rgb, mix, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbTip } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice } from '../food/slice.ts'
import { type Cell, cells2, fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Disc {
  x: number
  y: number
  r: number
}

/** A fluted pastry case filled to `level`; returns nothing, the filling is painted with it. */
function tartCase(
  relief: Relief,
  at: Disc,
  filling: { colour: Rgb; cloud: Rgb; gloss: number; scorch: number; bumps: number },
): void {
  const flutes = 34
  relief.stamp({ x: at.x, y: at.y, rx: at.r, z: 0.05 }, (u, v, out) => {
    const angle = Math.atan2(v, u)
    const flute = Math.abs(Math.sin((angle * flutes) / 2))
    const r = Math.hypot(u, v) * (1 + (1 - flute) * 0.035)
    if (r > 0.985) return false
    const n = fbm2(u * 4 + at.x, v * 4, 4)
    const crust = smoothstep(0.885, 0.905, r)
    paintSample(out, filling.colour, 1 + n * 0.05)
    mixSample(out, filling.cloud, smoothstep(0, 0.6, n) * 0.5)
    mixSample(out, rgb('#6b3208'), smoothstep(0.25, 0.75, fbm2(u * 2.3 + 4, v * 2.3, 4) + r * 0.25) * filling.scorch)
    if (crust > 0) {
      const bake = fbm2(u * 9, v * 9, 3)
      mixSample(out, mix(rgb('#c58a44'), rgb('#8a4f1c'), smoothstep(-0.4, 0.5, bake + (r - 0.94) * 4)), crust)
    }
    out.height =
      0.15 +
      crust * (0.045 - Math.abs(r - 0.94) * 0.35) +
      n * filling.bumps * (1 - crust) -
      smoothstep(0.84, 0.89, r) * (1 - crust) * 0.006
    out.gloss = crust > 0.5 ? 0.08 : filling.gloss
    out.rough = crust > 0.5 ? 0.5 : 0.08
    out.soft = crust > 0.5 ? 0.3 : 0.8
    return true
  })
}

/** A raspberry: drupelets in rings around a soft cone. */
function raspberry(relief: Relief, random: Random, at: { x: number; y: number; r: number }): void {
  const seed = random.range(0, 60)
  const cell: Cell = { near: 0, second: 0, id: 0 }
  const colour = vary(rgb('#b01838'), random, 0.18)
  const squash = random.range(0.88, 1)
  relief.stamp(
    {
      x: at.x,
      y: at.y,
      rx: at.r,
      ry: at.r * squash,
      angle: random.range(0, 6),
      z: relief.restAt(at.x, at.y, at.r * 0.7),
    },
    (u, v, out) => {
      const r = Math.hypot(u, v)
      if (r > 1) return false
      const dome = Math.sqrt(1 - r * r)
      const stretch = 1 / (0.45 + dome * 0.75)
      cells2(u * 2.7 * stretch + seed, v * 2.7 * stretch + seed, cell)
      const bead = Math.sqrt(Math.max(0, 1 - (cell.near / 0.62) ** 2))
      paintSample(out, colour, 0.75 + cell.id * 0.12 + bead * 0.45)
      mixSample(out, rgb('#4a0818'), smoothstep(0.55, 0.1, bead) * 0.8)
      mixSample(out, rgb('#e8a0aa'), smoothstep(0.93, 1, bead) * 0.2)
      out.height = at.r * (dome * 0.85 + bead * 0.26)
      out.gloss = 0.3
      out.rough = 0.12
      out.soft = 0.8
      return true
    },
  )
}

/** Caramelised apple quarters packed in rings, lacquered. */
function apples(relief: Relief, random: Random, at: Disc): void {
  for (let ring = 0; ring < 2; ring += 1) {
    const count = ring === 0 ? 11 : 5
    for (let index = 0; index < count; index += 1) {
      const angle = (index / count) * 6.283 + ring * 0.3
      const reach = at.r * (ring === 0 ? 0.62 : 0.22)
      const seed = random.range(0, 60)
      relief.stamp(
        {
          x: at.x + Math.cos(angle) * reach,
          y: at.y + Math.sin(angle) * reach,
          rx: at.r * (ring === 0 ? 0.31 : 0.26),
          ry: at.r * (ring === 0 ? 0.225 : 0.18),
          angle: angle + 1.15,
          z: 0.09,
        },
        (u, v, out) => {
          const outer = Math.sqrt(Math.max(0, 1 - u * u))
          const k = Math.abs(v) / Math.max(0.03, outer)
          if (k > 1) return false
          const n = fbm2(u * 3 + seed, v * 3, 3)
          paintSample(out, rgb('#b3641a'), 1 + n * 0.2)
          mixSample(out, rgb('#e3a03c'), smoothstep(-0.1, 0.55, n + 0.25 * (1 - k)))
          mixSample(out, rgb('#4a1c06'), smoothstep(0.1, 0.7, -n + k * 0.45 - 0.1) * 0.85)
          out.height = 0.15 * Math.sqrt(1 - k * k * 0.8) * (0.4 + outer * 0.6)
          out.gloss = 0.45
          out.rough = 0.07
          out.soft = 0.85
          return true
        },
      )
    }
  }
}

/** A dusting of sugar: many specks too fine to cast shadows. */
function dust(relief: Relief, random: Random, at: Disc, amount: number): void {
  const seed = random.range(0, 50)
  relief.stamp({ x: at.x, y: at.y, rx: at.r }, (u, v, out) => {
    const speck = noise2(u * 160 + seed, v * 160) * 0.6 + noise2(u * 70, v * 70 + seed) * 0.4
    const cover = smoothstep(0.75, 0.2, Math.hypot(u, v)) * amount
    const alpha = smoothstep(0.55 - cover, 0.8 - cover, speck)
    if (alpha <= 0) return false
    paintSample(out, rgb('#f7f4ef'), 1)
    out.height = 0.0008
    out.alpha = alpha * 0.85
    out.gloss = 0.02
    out.rough = 0.9
    return true
  })
}

/** A quenelle of cream, pulled by a spoon. */
function quenelle(relief: Relief, at: { x: number; y: number; rx: number; angle: number; colour: Rgb }): void {
  relief.stamp(
    { x: at.x, y: at.y, rx: at.rx, ry: at.rx * 0.52, angle: at.angle, z: relief.restAt(at.x, at.y, 0.06) },
    (u, v, out) => {
      const half = (1 - Math.abs(u) ** 2.2) ** 0.7
      const k = Math.abs(v) / Math.max(0.02, half)
      if (k > 1) return false
      const streak = noise2(u * 1.5 + at.x, v * 9)
      paintSample(out, at.colour, 1 + streak * 0.03)
      out.height = at.rx * 0.62 * Math.sqrt(1 - k * k) * (0.35 + half * 0.65) + streak * 0.006 + Math.max(0, v) * 0.03
      out.gloss = 0.24
      out.rough = 0.14
      out.soft = 0.9
      return true
    },
  )
}

interface Tart {
  setting: Setting
  glaze: Glaze
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, at: Disc) => void
}

const tarts: Record<string, Tart> = {
  'tarte-tatin': {
    setting: { table: 'walnut', elevation: 50, zoom: 1.34 },
    glaze: glazes.cream,
    linen: 'natural',
    draw: (relief, random, at) => {
      pool(relief, {
        x: at.x,
        y: at.y + 0.06,
        rx: 0.56,
        ry: 0.5,
        colour: rgb('#a05a14'),
        cloud: rgb('#c9832c'),
        thickness: 0.012,
        ragged: 0.16,
        gloss: 0.4,
        rough: 0.04,
        alpha: 0.9,
      })
      relief.stamp({ x: at.x, y: at.y, rx: at.r * 1.0, z: 0.05 }, (u, v, out) => {
        const r = Math.hypot(u, v) * (1 + noise2(u * 4, v * 4) * 0.04)
        if (r > 1) return false
        const flake = fbm2(u * 9, v * 9, 3)
        paintSample(out, mix(rgb('#d09a4e'), rgb('#8f5318'), smoothstep(-0.3, 0.5, flake)), 1)
        out.height = 0.085 * Math.sqrt(1 - smoothstep(0.88, 1, r) ** 2) + flake * 0.012
        out.gloss = 0.14
        out.rough = 0.3
        return true
      })
      apples(relief, random, at)
      quenelle(relief, { x: at.x + 0.02, y: at.y - 0.02, rx: 0.2, angle: -0.5, colour: rgb('#f3e8d0') })
      droplets(relief, random, { ...at, rx: 0.62, count: 40, size: 0.02, colour: rgb('#b36a1c') })
      scatter(relief, random, { x: at.x, y: at.y, rx: 0.13, count: 40, size: 0.005, colours: [rgb('#2a1c12')] })
    },
  },
  'lemon-tart': {
    setting: { table: 'blue-linen', elevation: 54, zoom: 1.3 },
    glaze: glazes.white,
    linen: 'white',
    draw: (relief, random, at) => {
      tartCase(relief, at, { colour: rgb('#ebbd2c'), cloud: rgb('#f4d558'), gloss: 0.26, scorch: 0.55, bumps: 0.004 })
      dust(relief, random, { x: at.x - 0.1, y: at.y - 0.1, r: at.r * 0.9 }, 0.4)
      quenelle(relief, { x: at.x + 0.12, y: at.y + 0.06, rx: 0.2, angle: -0.6, colour: rgb('#f8f1e2') })
      citrusSlice(relief, {
        x: at.x - 0.16,
        y: at.y - 0.08,
        radius: 0.15,
        thickness: 0.02,
        flesh: rgb('#efc93a'),
        peel: rgb('#e5b41c'),
        lean: 0.06,
      })
      herbTip(relief, random, 'mint', { x: at.x - 0.05, y: at.y + 0.1, size: 0.8 })
      scatter(relief, random, {
        x: at.x + 0.1,
        y: at.y,
        rx: 0.3,
        count: 30,
        size: 0.01,
        colours: [rgb('#e8cf3a'), rgb('#8fae3c')],
        long: 3,
      })
      scatter(relief, random, {
        x: at.x,
        y: at.y,
        rx: 0.75,
        count: 60,
        size: 0.012,
        colours: [rgb('#c58a44'), rgb('#dcae6a')],
        gather: -0.2,
      })
    },
  },
  'raspberry-tart': {
    setting: { table: 'rose', elevation: 56, zoom: 1.32 },
    glaze: glazes.blush,
    linen: 'sage',
    draw: (relief, random, at) => {
      tartCase(relief, at, { colour: rgb('#d3cf86'), cloud: rgb('#e6dfa8'), gloss: 0.14, scorch: 0, bumps: 0.012 })
      for (const [count, share] of [
        [19, 0.74],
        [13, 0.5],
        [7, 0.26],
        [1, 0],
      ] as const) {
        for (let index = 0; index < count; index += 1) {
          const angle = (index / count) * 6.283 + share * 3 + random.spread(0.06)
          raspberry(relief, random, {
            x: at.x + Math.cos(angle) * at.r * share,
            y: at.y + Math.sin(angle) * at.r * share,
            r: random.range(0.07, 0.082),
          })
        }
      }
      for (let index = 0; index < 40; index += 1)
        lump(relief, {
          ...inDisc(random, { x: at.x, y: at.y, rx: at.r * 0.8 }),
          rx: 0.024,
          ry: 0.015,
          angle: random.range(0, 6),
          height: 0.018,
          colour: vary(rgb('#83a03c'), random, 0.3),
          crest: rgb('#7a3a4a'),
          ragged: 0.3,
          flat: 3,
        })
      dust(relief, random, { x: at.x - 0.15, y: at.y, r: at.r * 0.85 }, 0.26)
      herbTip(relief, random, 'mint', { x: at.x + 0.02, y: at.y - 0.02, size: 0.7 })
      scatter(relief, random, {
        x: at.x,
        y: at.y,
        rx: 0.75,
        count: 50,
        size: 0.012,
        colours: [rgb('#8fb04e'), rgb('#c58a44')],
        gather: -0.2,
      })
      raspberry(relief, random, { x: at.x + 0.62, y: at.y + 0.3, r: 0.08 })
      raspberry(relief, random, { x: at.x + 0.52, y: at.y + 0.42, r: 0.075 })
    },
  },
}

export const tart: DrawScene = (brief) => {
  const recipe = dishOf(tarts, brief.slug)
  const { random } = brief
  return tabletop(brief, recipe.setting, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.03, r: 0.5 }
    napkin(relief, { x: -1.05, y: 0.1, rx: 0.4, ry: 0.6, angle: 0.35 + props.spread(0.2) }, linens[recipe.linen])
    layDish(relief, { x: at.x, y: at.y, radius: 0.82, profile: 'coupe', glaze: recipe.glaze })
    layCutlery(relief, 'fork', { x: at.x - 0.64, y: at.y + 0.28, length: 0.8, angle: -1.15, metal: metals.brass })
    recipe.draw(relief, random.fork('food'), at)
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.3,
      ry: 1.1,
      count: 30,
      size: 0.009,
      colours: [rgb('#d9b072'), rgb('#efe8da')],
      gather: -0.3,
    })
  })
}
