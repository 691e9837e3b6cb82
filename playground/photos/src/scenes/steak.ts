import { type Rgb, rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish, layPan } from '../crockery/dish.ts'
import { herbLeaves, sprig } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { carved, seared } from '../food/meat.ts'
import { droplets, fill, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { woodBoard, woods } from '../surfaces/wood.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Area {
  x: number
  y: number
  r: number
}

/** Thin fries in a heap. */
function fries(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; rx: number; ry: number; count: number },
): void {
  for (let index = 0; index < at.count; index += 1) {
    const spot = inDisc(random, at, 0.1)
    const angle = random.range(0, 6.283)
    const half = random.range(0.13, 0.21)
    strand(
      relief,
      [
        { x: spot.x - Math.cos(angle) * half, y: spot.y - Math.sin(angle) * half },
        { x: spot.x + random.spread(0.015), y: spot.y + random.spread(0.015) },
        { x: spot.x + Math.cos(angle) * half, y: spot.y + Math.sin(angle) * half },
      ],
      {
        radius: 0.024,
        rise: 0.95,
        colour: vary(rgb('#dca545'), random, 0.22),
        low: rgb('#a0641c'),
        gloss: 0.16,
        rough: 0.3,
        soft: 0.4,
        spots: rgb('#a8641c'),
        spotAmount: 0.16,
        seed: index,
        streaks: 0.3,
      },
    )
  }
}

/** A roast bird's half: breast, leg and wing under one taut, blistered skin. */
function halfBird(relief: Relief, at: Area): void {
  const parts = [
    { x: -0.12, y: -0.06, rx: 0.4, ry: 0.29, angle: 0.2, h: 0.28 },
    { x: 0.22, y: 0.16, rx: 0.29, ry: 0.21, angle: 0.6, h: 0.25 },
    { x: 0.48, y: 0.33, rx: 0.22, ry: 0.085, angle: 0.55, h: 0.15 },
    { x: -0.42, y: 0.14, rx: 0.22, ry: 0.11, angle: 0.9, h: 0.18 },
    { x: -0.5, y: 0.32, rx: 0.14, ry: 0.075, angle: 1.9, h: 0.12 },
  ]
  for (const [index, part] of parts.entries()) {
    relief.stamp(
      { x: at.x + part.x, y: at.y + part.y, rx: part.rx, ry: part.ry, angle: part.angle, z: 0.05 },
      (u, v, out) => {
        const r = Math.hypot(u, v) * (1 + noise2(u * 1.5 + index * 7, v * 1.5) * 0.1)
        if (r > 1) return false
        const wx = u * part.rx
        const wy = v * part.ry
        const n = fbm2(wx * 6 + index, wy * 6, 4)
        const pimple = noise2(wx * 70, wy * 70)
        paintSample(out, rgb('#b56f22'), 1 + n * 0.2)
        mixSample(out, rgb('#dba04a'), smoothstep(0.0, 0.6, n) * 0.7)
        mixSample(out, rgb('#5a2a0c'), smoothstep(0.05, 0.6, -n) * 0.85 + smoothstep(0.8, 1, r) * 0.4)
        out.height = part.h * Math.sqrt(1 - r * r) * (1 + n * 0.05) + Math.max(0, pimple) * 0.004
        out.gloss = 0.34
        out.rough = 0.15
        out.soft = 0.4
        return true
      },
    )
  }
  const bone = { x: at.x + 0.62, y: at.y + 0.43 }
  strand(relief, [bone, { x: bone.x + 0.09, y: bone.y + 0.055 }], { radius: 0.034, colour: rgb('#e4d2b2') })
  lump(relief, { x: bone.x + 0.11, y: bone.y + 0.065, rx: 0.05, ry: 0.042, height: 0.06, colour: rgb('#e8d8bc') })
}

/** A lamb chop: an eye of meat on a long scraped rib. */
function chop(relief: Relief, at: { x: number; y: number; angle: number; seed: number }): void {
  const { x, y, angle, seed } = at
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  strand(
    relief,
    [
      { x: x + cos * 0.1, y: y + sin * 0.1 },
      { x: x + cos * 0.34, y: y + sin * 0.34 - 0.02 },
      { x: x + cos * 0.56, y: y + sin * 0.56 + 0.03 },
    ],
    { radius: 0.036, colour: rgb('#dcc8a4'), low: rgb('#8f6840'), taper: [1.2, 0.7], gloss: 0.14, rough: 0.3 },
  )
  seared(relief, {
    x,
    y,
    rx: 0.23,
    ry: 0.185,
    angle: angle + 0.4,
    height: 0.12,
    crust: rgb('#59281a'),
    fat: rgb('#d9a566'),
    bars: 3,
    barAngle: 1,
    seed,
  })
}

interface Plated {
  setting: Setting
  glaze: Glaze | 'pan'
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Area) => void
}

const salt = (
  relief: Relief,
  random: Random,
  at: Area,
  colours: readonly Rgb[] = [rgb('#f4f1e8'), rgb('#1d1814')],
): void =>
  scatter(relief, random, { x: at.x, y: at.y, rx: at.r * 0.6, count: 130, size: 0.009, colours, flat: 5, gloss: 0.16 })

const steaks: Record<string, Plated> = {
  'bavette-frites': {
    setting: { table: 'white-linen', elevation: 60, zoom: 1.22 },
    glaze: glazes.bistro,
    linen: 'blue',
    draw: (relief, random, plate) => {
      fries(relief, random, { x: plate.x + 0.33, y: plate.y - 0.14, rx: 0.3, ry: 0.34, count: 74 })
      pool(relief, {
        x: plate.x - 0.22,
        y: plate.y + 0.08,
        rx: 0.36,
        ry: 0.3,
        colour: rgb('#7c4a1a'),
        cloud: rgb('#a87a2a'),
        thickness: 0.014,
        ragged: 0.3,
        rough: 0.05,
        gloss: 0.28,
      })
      for (let index = 0; index < 7; index += 1) {
        const share = index / 6 - 0.5
        carved(relief, {
          x: plate.x - 0.24 + share * 0.5,
          y: plate.y + 0.04 + share * 0.26,
          rx: 0.1,
          ry: 0.24,
          angle: 0.42 + random.spread(0.08),
          z: 0.055,
          height: 0.05,
          pink: rgb('#a8423a'),
          crust: rgb('#2e160d'),
          lean: 0.75,
          seed: index * 4,
        })
      }
      lump(relief, {
        x: plate.x - 0.26,
        y: plate.y,
        rx: 0.1,
        ry: 0.09,
        height: 0.06,
        colour: rgb('#dcbf5e'),
        crest: rgb('#5d7a35'),
        crestAmount: 0.5,
        grain: 9,
        flat: 4,
        ragged: 0.1,
        gloss: 0.3,
        rough: 0.12,
        soft: 0.9,
      })
      pool(relief, {
        x: plate.x - 0.2,
        y: plate.y + 0.1,
        rx: 0.16,
        ry: 0.11,
        colour: rgb('#cf9f3c'),
        thickness: 0.008,
        ragged: 0.5,
        alpha: 0.8,
      })
      herbLeaves(relief, random, 'parsley', { x: plate.x - 0.2, y: plate.y + 0.1, rx: 0.34, count: 16 })
      salt(relief, random, plate)
    },
  },
  ribeye: {
    setting: { table: 'char', elevation: 64, zoom: 1.16, look: { brightness: 0.09 } },
    glaze: 'pan',
    linen: 'charcoal',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y + 0.05,
        rx: 0.55,
        colour: rgb('#6e4216'),
        cloud: rgb('#9a6a22'),
        thickness: 0.008,
        ragged: 0.3,
        alpha: 0.7,
        rough: 0.05,
        gloss: 0.3,
      })
      seared(relief, {
        x: plate.x - 0.03,
        y: plate.y,
        rx: 0.52,
        ry: 0.42,
        angle: -0.2,
        height: 0.15,
        crust: rgb('#653520'),
        fat: rgb('#d9b070'),
        bars: 0,
        seed: 12,
      })
      for (let index = 0; index < 4; index += 1)
        carved(relief, {
          x: plate.x + 0.18 + index * 0.12,
          y: plate.y + 0.1 + index * 0.05,
          rx: 0.11,
          ry: 0.3 - index * 0.025,
          angle: 0.3 + index * 0.06,
          z: 0.1 - index * 0.012,
          height: 0.1,
          pink: rgb('#a5423a'),
          crust: rgb('#2b140b'),
          lean: -0.25,
          seed: index * 5,
        })
      for (let index = 0; index < 5; index += 1)
        lump(relief, {
          ...inDisc(random, { ...plate, rx: 0.6 }),
          rx: 0.06,
          ry: 0.048,
          angle: random.range(0, 6),
          height: 0.055,
          colour: rgb('#e2c590'),
          crest: rgb('#8f5a26'),
          ragged: 0.08,
          gloss: 0.24,
        })
      lump(relief, {
        x: plate.x + 0.02,
        y: plate.y - 0.04,
        rx: 0.12,
        ry: 0.1,
        angle: 0.4,
        height: 0.06,
        colour: rgb('#efd98c'),
        crest: rgb('#6d8a40'),
        crestAmount: 0.32,
        grain: 8,
        flat: 5,
        ragged: 0.06,
        gloss: 0.3,
        rough: 0.1,
        soft: 0.9,
      })
      pool(relief, {
        x: plate.x + 0.08,
        y: plate.y + 0.04,
        rx: 0.18,
        ry: 0.12,
        colour: rgb('#d9b45a'),
        thickness: 0.006,
        ragged: 0.5,
        alpha: 0.6,
        gloss: 0.35,
        rough: 0.05,
      })
      sprig(relief, random, { x: plate.x - 0.42, y: plate.y - 0.18, length: 0.5, angle: 0.35, needles: true })
      sprig(relief, random, { x: plate.x - 0.3, y: plate.y + 0.3, length: 0.3, angle: -0.3 })
      salt(relief, random, plate, [rgb('#f4f1e8'), rgb('#f4f1e8'), rgb('#1d1814')])
      droplets(relief, random, { ...plate, rx: 0.62, count: 70, size: 0.018, colour: rgb('#b5802c') })
    },
  },
  'half-chicken': {
    setting: { table: 'oak', elevation: 58, zoom: 1.18 },
    glaze: glazes.cream,
    linen: 'natural',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y + 0.12,
        rx: 0.56,
        ry: 0.42,
        colour: rgb('#8a5418'),
        cloud: rgb('#b57a2c'),
        thickness: 0.016,
        ragged: 0.2,
        rough: 0.05,
        gloss: 0.28,
      })
      for (let index = 0; index < 8; index += 1)
        lump(relief, {
          ...inDisc(random, { x: plate.x + 0.36, y: plate.y - 0.26, rx: 0.2 }),
          rx: 0.095,
          ry: 0.08,
          angle: random.range(0, 6),
          height: 0.095,
          colour: rgb('#d3a04c'),
          crest: rgb('#8f5a20'),
          flat: 3.2,
          gloss: 0.2,
        })
      halfBird(relief, { ...plate, x: plate.x - 0.06 })
      for (let index = 0; index < 24; index += 1)
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, { x: plate.x, y: plate.y + 0.1, rx: 0.45 }), angle: random.range(0, 6) },
            { count: 4, step: 0.032, turn: 0.35 },
          ),
          { radius: 0.011, rise: 0.4, taper: [0.9, 0.3], colour: rgb('#52752c'), gloss: 0.1 },
        )
      citrusSlice(relief, {
        x: plate.x - 0.5,
        y: plate.y - 0.28,
        radius: 0.14,
        thickness: 0.09,
        flesh: rgb('#dfae34'),
        peel: rgb('#d9a51c'),
        lean: 0.15,
      })
      sprig(relief, random, { x: plate.x - 0.3, y: plate.y - 0.3, length: 0.32, angle: -0.2 })
      salt(relief, random, plate)
      droplets(relief, random, {
        x: plate.x,
        y: plate.y + 0.1,
        rx: 0.56,
        count: 50,
        size: 0.018,
        colour: rgb('#c99634'),
      })
    },
  },
  'lamb-chops': {
    setting: { table: 'concrete', elevation: 62, zoom: 1.18 },
    glaze: glazes.sand,
    linen: 'sage',
    draw: (relief, random, plate) => {
      for (let index = 0; index < 13; index += 1)
        lump(relief, {
          ...inDisc(random, { x: plate.x, y: plate.y - 0.2, rx: 0.4, ry: 0.2 }),
          rx: 0.085,
          ry: 0.068,
          angle: random.range(0, 6),
          height: 0.08,
          colour: rgb('#d9a850'),
          crest: rgb('#8f5a20'),
          flat: 3.4,
          gloss: 0.18,
        })
      for (const [index, [x, y, angle]] of (
        [
          [-0.3, 0.1, -1.15],
          [-0.04, 0.06, -1.3],
          [0.22, 0.1, -1.5],
          [0.06, 0.3, -0.9],
        ] as const
      ).entries())
        chop(relief, { x: plate.x + x, y: plate.y + y, angle, seed: index * 9 })
      pool(relief, {
        x: plate.x + 0.08,
        y: plate.y + 0.2,
        rx: 0.24,
        ry: 0.1,
        angle: 0.2,
        colour: rgb('#62802e'),
        cloud: rgb('#86a044'),
        thickness: 0.016,
        ragged: 0.5,
        lumps: 0.02,
        gloss: 0.3,
        rough: 0.1,
      })
      pool(relief, {
        x: plate.x - 0.38,
        y: plate.y + 0.36,
        rx: 0.13,
        colour: rgb('#62802e'),
        cloud: rgb('#86a044'),
        thickness: 0.02,
        ragged: 0.4,
        lumps: 0.02,
      })
      herbLeaves(relief, random, 'mint', { x: plate.x, y: plate.y + 0.16, rx: 0.4, ry: 0.25, count: 11 })
      scatter(relief, random, {
        x: plate.x,
        y: plate.y + 0.2,
        rx: 0.36,
        count: 70,
        size: 0.013,
        colours: [rgb('#5d7d2c'), rgb('#7c9a3e')],
      })
      salt(relief, random, plate)
    },
  },
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
