import { type Rgb, mix, rgb, vary } from '../colour.ts'
import { glazes, layDish } from '../crockery/dish.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { herbLeaves, sprig } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { droplets, fill, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice, mushroomSlice, sausageSlice } from '../food/slice.ts'
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

/** A slice of open-crumbed bread, toasted. */
function toast(relief: Relief, at: { x: number; y: number; rx: number; ry: number; angle: number }): void {
  const { x, y, rx, ry, angle } = at
  const z = relief.restAt(x, y, 0.1)
  relief.stamp({ x, y, rx, ry, angle, z }, (u, v, out) => {
    const r =
      (Math.abs(u) ** 3.4 + Math.abs(v + u * u * 0.08) ** 3) ** (1 / 3.2) * (1 + noise2(u * 2 + x, v * 2 + y) * 0.06)
    if (r > 1) return false
    const crumb = fbm2(u * 7 + x * 9, v * 5 + y * 9, 4)
    const hole = smoothstep(0.3, 0.55, noise2(u * 13 + x, v * 9) + crumb * 0.4)
    const toasted = smoothstep(-0.2, 0.6, fbm2(u * 2.4 + x, v * 2.4, 3) + (r - 0.6) * 0.5)
    paintSample(out, mix(rgb('#e0bd7e'), rgb('#8f5522'), toasted * 0.8), 1 + crumb * 0.2)
    mixSample(out, rgb('#5f3312'), smoothstep(0.9, 0.97, r))
    mixSample(out, rgb('#7a4a1e'), hole * 0.6)
    out.height = 0.09 * Math.sqrt(1 - smoothstep(0.9, 1, r) ** 2) - hole * 0.02 + crumb * 0.01
    out.rough = 0.7
    out.soft = 0.3
    return true
  })
}

/** A cured fillet: a ribbon with a silvery back. */
function anchovy(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const knots = wander(random, at, { count: 5, step: 0.1, turn: 0.35 })
  strand(relief, knots, {
    radius: 0.036,
    colour: rgb('#7b3f2c'),
    low: rgb('#4a1f16'),
    taper: [1, 0.35],
    rise: 0.5,
    gloss: 0.4,
    rough: 0.12,
    streaks: 1,
    seed: at.x * 9,
  })
  strand(
    relief,
    knots.map((knot) => ({ x: knot.x, y: knot.y + 0.012 })),
    { radius: 0.009, colour: rgb('#b79a86'), rise: 0.4, gloss: 0.5, rough: 0.1, taper: [1, 0.3] },
  )
}

/** An opened oyster in its frilled shell. */
function oyster(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const { x, y, angle } = at
  const seed = random.range(0, 90)
  relief.stamp({ x, y, rx: 0.24, ry: 0.17, angle, z: relief.restAt(x, y, 0.1) }, (u, v, out) => {
    const turn = Math.atan2(v, u)
    const r =
      (Math.hypot(u, v) * 1.12) / (0.92 + noise2(Math.cos(turn) * 3 + seed, Math.sin(turn) * 3) * 0.14 - u * 0.08)
    if (r > 1) return false
    const layers = Math.sin(r * 40 + fbm2(u * 5 + seed, v * 5, 3) * 6)
    const shell = smoothstep(0.68, 0.8, r)
    const n = fbm2(u * 3 + seed, v * 3, 3)
    const fold = noise2(u * 3 + v + seed, v * 4) * 0.5 + noise2(u * 7 + seed, v * 7) * 0.3
    paintSample(out, rgb('#d9d6cc'), 1 + n * 0.1)
    mixSample(out, rgb('#8f8a80'), shell * (0.45 + layers * 0.4))
    mixSample(out, rgb('#4b4a48'), shell * smoothstep(0.86, 1, r) * 0.7)
    const flesh = smoothstep(0.66, 0.58, r + n * 0.08)
    mixSample(out, rgb('#cfc6b2'), flesh)
    mixSample(out, rgb('#7f8176'), flesh * smoothstep(0, 0.5, fold) * 0.8)
    mixSample(out, rgb('#2f302f'), flesh * smoothstep(0.07, 0, Math.abs(r - 0.53 - n * 0.1)) * 0.75)
    out.height =
      0.02 +
      shell * 0.09 +
      smoothstep(0.5, 0.75, r) * 0.02 +
      shell * layers * 0.006 +
      flesh * (0.05 + fold * 0.03) * (1 - r)
    out.gloss = 0.2 + flesh * 0.35 + (1 - shell) * 0.1
    out.rough = 0.06 + shell * 0.3
    out.soft = 0.7
    return true
  })
}

/** A thin slice of ham, rumpled as it falls. */
function ham(relief: Relief, random: Random, at: { x: number; y: number; r: number }, meat: Rgb, fat: Rgb): void {
  const seed = random.range(0, 90)
  const angle = random.range(0, 6)
  relief.stamp(
    { x: at.x, y: at.y, rx: at.r, ry: at.r * 0.62, angle, z: relief.restAt(at.x, at.y, at.r * 0.6) },
    (u, v, out) => {
      const r = Math.hypot(u, v) * (1 + noise2(u * 2.4 + seed, v * 2.4) * 0.24)
      if (r > 0.95) return false
      const fold = Math.sin(u * 6 + noise2(u * 2 + seed, v * 2) * 4 + v * 2)
      const n = fbm2(u * 3 + seed, v * 8, 3)
      const marbling = smoothstep(0.07, 0, Math.abs(fbm2(u * 3 + seed, v * 4 + seed, 3)))
      paintSample(out, meat, 1 + n * 0.2)
      mixSample(out, fat, marbling * 0.6)
      mixSample(out, fat, smoothstep(0.74, 0.82, r - v * 0.12 + n * 0.05) * 0.95)
      out.height = 0.04 + fold * 0.034 + n * 0.006
      out.gloss = 0.24
      out.rough = 0.22
      out.soft = 0.85
      return true
    },
  )
}

function olive(relief: Relief, random: Random, at: { x: number; y: number }): void {
  lump(relief, {
    ...at,
    rx: 0.052,
    ry: 0.043,
    angle: random.range(0, 6),
    height: 0.06,
    colour: vary(rgb('#6f7a2e'), random, 0.3),
    ragged: 0.03,
    bumps: 0.02,
    gloss: 0.35,
    rough: 0.1,
  })
}

/** A wedge of hard or soft cheese with its rind. */
function cheese(
  relief: Relief,
  at: { x: number; y: number; r: number; angle: number; height: number },
  paste: Rgb,
  rind: Rgb,
): void {
  relief.stamp({ x: at.x, y: at.y, rx: at.r, angle: at.angle, z: relief.restAt(at.x, at.y, 0.05) }, (u, v, out) => {
    const reach = (u + 1) / 2
    if (Math.hypot(u + 1, v) > 1.95 || Math.abs(v) > reach * 0.52) return false
    const n = fbm2(u * 5, v * 5 + at.x, 4)
    const eye = smoothstep(0.45, 0.6, noise2(u * 8 + at.x, v * 8))
    const bark = Math.hypot(u + 1, v) > 1.86
    paintSample(out, bark ? rind : paste, 1 + n * 0.1)
    out.height = at.height + n * 0.006 - eye * 0.03 * (bark ? 0 : 1)
    out.gloss = 0.1
    out.rough = 0.4
    out.soft = 0.7
    return true
  })
}

interface Board {
  setting: Setting
  draw: (relief: Relief, random: Random) => void
}

const boards: Record<string, Board> = {
  'anchovy-toast': {
    setting: { table: 'blue-linen', elevation: 60, zoom: 1.06 },
    draw: (relief, random) => {
      woodBoard(relief, { x: 0, y: 0.02, rx: 1.12, ry: 0.72, angle: -0.08 }, { ...woods.olive, seed: 4 })
      for (let index = 0; index < 3; index += 1) {
        const x = -0.62 + index * 0.62
        const y = 0.1 - index * 0.1
        toast(relief, { x, y, rx: 0.28, ry: 0.47, angle: 0.2 + random.spread(0.12) })
        pool(relief, {
          x,
          y,
          rx: 0.2,
          ry: 0.36,
          angle: 0.2,
          colour: rgb('#c9582e'),
          cloud: rgb('#e08a4c'),
          thickness: 0.016,
          ragged: 0.3,
          lumps: 0.02,
          gloss: 0.26,
          rough: 0.14,
        })
        for (let fish = 0; fish < 3; fish += 1)
          anchovy(relief, random, { x: x - 0.16, y: y - 0.22 + fish * 0.18, angle: 0.25 + random.spread(0.25) })
        herbLeaves(relief, random, 'parsley', { x, y, rx: 0.18, ry: 0.3, count: 7 })
        scatter(relief, random, { x, y, rx: 0.2, ry: 0.36, count: 9, size: 0.018, colours: [rgb('#7d8540')], long: 1 })
        droplets(relief, random, { x, y, rx: 0.26, ry: 0.42, count: 18, size: 0.016, colour: rgb('#c9a02a') })
      }
      citrusSlice(relief, {
        x: 0.92,
        y: 0.42,
        radius: 0.17,
        thickness: 0.1,
        flesh: rgb('#eec93c'),
        peel: rgb('#e3b51f'),
      })
    },
  },
  'mushroom-toast': {
    setting: { table: 'char', elevation: 56, zoom: 1.2 },
    draw: (relief, random) => {
      woodBoard(relief, { x: 0, y: 0, rx: 1.05, ry: 0.78, angle: 0.07 }, { ...woods.walnut, seed: 8 })
      for (const [x, y, angle] of [
        [-0.4, 0.06, 0.1],
        [0.42, -0.06, -0.12],
      ] as const) {
        toast(relief, { x, y, rx: 0.36, ry: 0.52, angle })
        pool(relief, { x, y, rx: 0.26, ry: 0.4, colour: rgb('#e9dcc0'), thickness: 0.02, ragged: 0.2, lumps: 0.01 })
        for (let index = 0; index < 19; index += 1) {
          const at = inDisc(random, { x, y, rx: 0.25, ry: 0.38 })
          if (index % 3 === 0)
            lump(relief, {
              ...at,
              rx: 0.09,
              ry: 0.07,
              angle: random.range(0, 6),
              height: 0.07,
              colour: rgb('#7d4f2b'),
              crest: rgb('#3d2211'),
              ragged: 0.4,
              bumps: 0.35,
              gloss: 0.26,
              rough: 0.18,
            })
          else
            mushroomSlice(relief, {
              ...at,
              radius: random.range(0.09, 0.14),
              angle: random.range(0, 6),
              colour: vary(rgb('#a9794a'), random, 0.3),
              rim: rgb('#4a2a14'),
              thickness: 0.034,
              lean: random.spread(0.25),
            })
        }
        for (let index = 0; index < 3; index += 1)
          sprig(relief, random, { ...inDisc(random, { x, y, rx: 0.15 }), length: 0.2, angle: random.range(0, 6) })
        herbLeaves(relief, random, 'parsley', { x, y, rx: 0.26, ry: 0.4, count: 14 })
        scatter(relief, random, {
          x,
          y,
          rx: 0.3,
          ry: 0.45,
          count: 60,
          size: 0.008,
          colours: [rgb('#efe9dc'), rgb('#221c16')],
        })
      }
    },
  },
  oysters: {
    setting: { table: 'black', elevation: 62, zoom: 1.08, look: { brightness: 0.1 } },
    draw: (relief, random) => {
      const floor = layDish(relief, {
        x: 0,
        y: 0,
        radius: 0.93,
        profile: 'coupe',
        glaze: { base: rgb('#9aa0a2'), rough: 0.2, gloss: 0.5 },
      })
      for (let index = 0; index < 620; index += 1) {
        const at = inDisc(random, { x: 0, y: 0, rx: 0.76 }, -0.1)
        const size = random.range(0.025, 0.06)
        lump(relief, {
          ...at,
          rx: size,
          ry: size * 0.8,
          z: floor + random.range(0, 0.04),
          angle: random.range(0, 6),
          height: size * 1.1,
          colour: rgb('#b9c9d2'),
          low: rgb('#5c7380'),
          ragged: 0.4,
          flat: 4,
          bumps: 0.2,
          grain: 1.5,
          gloss: 0.5,
          rough: 0.05,
          soft: 0.9,
        })
      }
      for (let index = 0; index < 6; index += 1) {
        const angle = index * 1.047 + 0.3
        oyster(relief, random, { x: Math.cos(angle) * 0.52, y: Math.sin(angle) * 0.5, angle })
      }
      layDish(relief, { x: 0, y: 0, radius: 0.2, profile: 'deep', glaze: glazes.white })
      relief.stamp({ x: 0, y: 0, rx: 0.2, z: 0.12 }, (u, v, out) => {
        const r = Math.hypot(u, v)
        if (r > 1) return false
        paintSample(out, rgb('#e2e0da'), 1)
        out.height = 0.02 + smoothstep(0.65, 0.95, r) * 0.09
        out.gloss = 0.2
        out.rough = 0.08
        return true
      })
      fill(relief, { x: 0, y: 0, radius: 0.18, z: 0.19, colour: rgb('#7d1a38'), cloud: rgb('#a83a56'), gloss: 0.3 })
      scatter(relief, random, {
        x: 0,
        y: 0,
        rx: 0.13,
        count: 50,
        size: 0.012,
        colours: [rgb('#d9a9b8'), rgb('#b2314d')],
        gloss: 0.2,
      })
      for (const [x, y, angle] of [
        [-0.72, 0.5, 0.5],
        [0.75, 0.42, -0.4],
      ] as const)
        citrusSlice(relief, {
          x,
          y,
          radius: 0.16,
          angle,
          thickness: 0.1,
          flesh: rgb('#efcf46'),
          peel: rgb('#e5b41c'),
          lean: 0.1,
        })
    },
  },
  charcuterie: {
    setting: { table: 'slate', elevation: 90, zoom: 0.96 },
    draw: (relief, random) => {
      woodBoard(relief, { x: 0, y: 0, rx: 1.22, ry: 0.86, angle: 0.03 }, { ...woods.oak, seed: 2 })
      for (let index = 0; index < 9; index += 1)
        ham(
          relief,
          random,
          { x: -0.8 + random.spread(0.2), y: -0.34 + random.spread(0.24), r: random.range(0.24, 0.32) },
          rgb('#a23b3b'),
          rgb('#efd9c8'),
        )
      for (let index = 0; index < 7; index += 1)
        ham(
          relief,
          random,
          { x: 0.72 + random.spread(0.25), y: 0.42 + random.spread(0.15), r: random.range(0.22, 0.3) },
          rgb('#d4837a'),
          rgb('#f2e2d6'),
        )
      for (let index = 0; index < 13; index += 1) {
        const angle = -0.6 + index * 0.21
        sausageSlice(relief, {
          x: 0.05 + Math.cos(angle) * 0.36,
          y: -0.2 + Math.sin(angle) * 0.4,
          radius: 0.14,
          thickness: 0.03,
          meat: rgb('#8c2b26'),
          fat: rgb('#ecc9b4'),
          oily: 0.2,
          lean: 0.12,
          angle: angle + 1.6,
        })
      }
      cheese(relief, { x: 0.78, y: -0.46, r: 0.36, angle: 2.9, height: 0.14 }, rgb('#ecc66a'), rgb('#a4702e'))
      cheese(relief, { x: -0.66, y: 0.46, r: 0.32, angle: -0.4, height: 0.12 }, rgb('#f4ecd4'), rgb('#e9e4d8'))
      for (let index = 0; index < 15; index += 1) olive(relief, random, inDisc(random, { x: -0.16, y: 0.5, rx: 0.19 }))
      for (let index = 0; index < 9; index += 1)
        strand(
          relief,
          wander(
            random,
            { x: 0.2 + random.spread(0.1), y: 0.42 + random.spread(0.2), angle: random.range(-0.4, 0.6) },
            { count: 3, step: 0.06, turn: 0.4 },
          ),
          { radius: 0.028, colour: rgb('#6f7d34'), taper: [0.7, 0.5], gloss: 0.3, rough: 0.12 },
        )
      for (let index = 0; index < 8; index += 1)
        lump(relief, {
          ...inDisc(random, { x: -0.28, y: -0.6, rx: 0.2, ry: 0.12 }),
          rx: 0.06,
          height: 0.065,
          colour: rgb('#5a1f3c'),
          ragged: 0.04,
          bumps: 0.04,
          gloss: 0.2,
          rough: 0.2,
          soft: 0.6,
        })
      scatter(relief, random, {
        x: -0.16,
        y: 0.12,
        rx: 0.2,
        count: 24,
        size: 0.034,
        colours: [rgb('#b07b45'), rgb('#c89a62')],
        ragged: 0.2,
      })
      for (let index = 0; index < 4; index += 1) {
        lump(relief, {
          x: 1.02,
          y: -0.05 + index * 0.07,
          rx: 0.19,
          ry: 0.12,
          angle: 0.3 + random.spread(0.2),
          height: 0.06,
          colour: rgb('#dcb983'),
          crest: rgb('#8f5e2c'),
          crestAmount: 0.4,
          flat: 6,
          bumps: 0.25,
          grain: 7,
        })
      }
      sprig(relief, random, { x: -1.05, y: 0.1, length: 0.42, angle: 0.9, needles: true })
      herbLeaves(relief, random, 'rocket', { x: 0.36, y: -0.62, rx: 0.2, ry: 0.1, count: 6 })
      layCutlery(relief, 'knife', { x: 0.35, y: 0.72, length: 0.75, angle: 3.1, metal: metals.steel })
    },
  },
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
