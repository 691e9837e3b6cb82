import { rgb, vary } from '../colour.ts'
import { layCutlery, metals } from '../crockery/cutlery.ts'
import { type Glaze, glazes, layDish } from '../crockery/dish.ts'
import { herbLeaves, herbTip } from '../food/herbs.ts'
import { greens, leaf } from '../food/leaf.ts'
import { lump } from '../food/lump.ts'
import { drizzle, droplets, fill, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { citrusSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { fbm2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { linens, napkin } from '../surfaces/linen.ts'
import { type Setting, tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Spot {
  x: number
  y: number
}

/** A wedge of peach: flesh with grill bars, a skin edge. */
function peachWedge(relief: Relief, at: Spot & { angle: number }): void {
  relief.stamp(
    { x: at.x, y: at.y, rx: 0.2, ry: 0.1, angle: at.angle, z: relief.restAt(at.x, at.y, 0.08) },
    (u, v, out) => {
      const outer = 1 - u * u
      if (v > outer * 0.9 || v < -outer * 0.75 + u * u * 0.1) return false
      const n = fbm2(u * 5 + at.x * 9, v * 5, 3)
      const across = (v + outer * 0.75) / Math.max(0.05, outer * 1.65)
      paintSample(out, rgb('#e08a35'), 1 + n * 0.16)
      mixSample(out, rgb('#f3bd62'), smoothstep(0.2, 0.6, n + 0.2))
      mixSample(out, rgb('#b8402a'), smoothstep(0.82, 0.95, across) + smoothstep(0.16, 0.02, across) * 0.7)
      const bar = Math.abs(((u * 2.6 + v * 0.5 + 10) % 1) - 0.5)
      mixSample(out, rgb('#2e160b'), smoothstep(0.17, 0.09, bar + n * 0.06) * 0.8)
      out.height =
        0.1 * Math.sqrt(Math.max(0, 1 - (across * 2 - 1) ** 2 * 0.75)) * (0.5 + outer * 0.5) -
        smoothstep(0.15, 0.08, bar) * 0.008
      out.gloss = 0.28
      out.rough = 0.14
      out.soft = 0.8
      return true
    },
  )
}

/** A tentacle: tapering, curled, with two rows of suckers. */
function tentacle(relief: Relief, at: Spot & { angle: number; curl: number }): void {
  const knots: Spot[] = []
  let { x, y, angle } = at
  for (let index = 0; index < 15; index += 1) {
    knots.push({ x, y })
    const step = 0.082 - index * 0.0032
    x += Math.cos(angle) * step
    y += Math.sin(angle) * step
    angle += at.curl * (0.1 + index * 0.055)
  }
  strand(relief, knots, {
    radius: 0.092,
    colour: rgb('#7c3340'),
    low: rgb('#351019'),
    taper: [1, 0.2],
    rise: 0.95,
    gloss: 0.3,
    rough: 0.14,
    soft: 0.4,
    spots: rgb('#1f0a0a'),
    spotAmount: 0.32,
    streaks: 0.4,
    seed: at.x * 10,
  })
  for (const [index, knot] of knots.entries()) {
    const next = knots[index + 1]
    if (!next) break
    const heading = Math.atan2(next.y - knot.y, next.x - knot.x)
    const width = 0.086 * (1 - index / 18)
    for (const half of [0, 0.5]) {
      const px = knot.x + (next.x - knot.x) * half
      const py = knot.y + (next.y - knot.y) * half
      const side = heading + (at.curl > 0 ? -1.57 : 1.57)
      const radius = width * 0.3
      const sx = px + Math.cos(side) * width * 0.72
      const sy = py + Math.sin(side) * width * 0.72
      relief.stamp({ x: sx, y: sy, rx: radius, z: relief.restAt(sx, sy, radius) - 0.004 }, (u, v, out) => {
        const r = Math.hypot(u, v)
        if (r > 1) return false
        out.height = radius * 0.75 * (Math.sqrt(1 - r * r) - smoothstep(0.55, 0.2, r) * 0.6)
        paintSample(out, rgb('#d9a58f'), 1 - smoothstep(0.5, 0.2, r) * 0.6)
        out.gloss = 0.3
        out.rough = 0.12
        out.soft = 0.6
        return true
      })
    }
  }
}

interface Plate {
  setting: Setting
  glaze: Glaze
  profile: 'coupe' | 'rim'
  linen: keyof typeof linens
  draw: (relief: Relief, random: Random, plate: Spot & { r: number; z: number }) => void
}

const plates: Record<string, Plate> = {
  'burrata-peach': {
    setting: { table: 'natural-linen', elevation: 60, zoom: 1.16 },
    glaze: glazes.sage,
    profile: 'coupe',
    linen: 'white',
    draw: (relief, random, plate) => {
      for (let index = 0; index < 9; index += 1) {
        const angle = index * 0.7 + 0.2
        peachWedge(relief, {
          x: plate.x + Math.cos(angle) * 0.42,
          y: plate.y + Math.sin(angle) * 0.4,
          angle: angle + 1.2 + random.spread(0.4),
        })
      }
      pool(relief, {
        x: plate.x + 0.03,
        y: plate.y + 0.05,
        rx: 0.33,
        ry: 0.29,
        colour: rgb('#f4ecd9'),
        thickness: 0.03,
        ragged: 0.3,
        lumps: 0.012,
      })
      lump(relief, {
        x: plate.x,
        y: plate.y - 0.02,
        rx: 0.28,
        ry: 0.26,
        height: 0.26,
        colour: rgb('#f5efe1'),
        low: rgb('#cfc3a8'),
        ragged: 0.08,
        bumps: 0.05,
        grain: 2,
        gloss: 0.3,
        rough: 0.12,
        soft: 0.9,
      })
      for (let index = 0; index < 12; index += 1)
        lump(relief, {
          ...inDisc(random, { x: plate.x + 0.12, y: plate.y + 0.14, rx: 0.12 }),
          rx: 0.05,
          ry: 0.03,
          angle: random.range(0, 6),
          height: 0.03,
          colour: rgb('#f8f3e6'),
          ragged: 0.4,
          gloss: 0.3,
          rough: 0.1,
          soft: 0.9,
        })
      herbTip(relief, random, 'basil', { x: plate.x - 0.08, y: plate.y - 0.12, size: 1.05 })
      herbLeaves(relief, random, 'basil', { ...plate, rx: 0.5, count: 7 })
      droplets(relief, random, { ...plate, rx: 0.6, count: 90, size: 0.02, colour: rgb('#b9952a') })
      scatter(relief, random, { ...plate, rx: 0.55, count: 90, size: 0.008, colours: [rgb('#efe9dc'), rgb('#1f1a15')] })
    },
  },
  'salt-cod-croquettes': {
    setting: { table: 'blue-linen', elevation: 52, zoom: 1.24 },
    glaze: glazes.bistro,
    profile: 'rim',
    linen: 'ticking',
    draw: (relief, random, plate) => {
      for (const [index, [x, y]] of (
        [
          [-0.34, -0.16],
          [-0.1, -0.28],
          [0.16, -0.24],
          [-0.24, 0.1],
          [0.02, 0],
          [-0.06, 0.3],
          [-0.12, -0.04],
          [-0.05, -0.14],
        ] as const
      ).entries()) {
        lump(relief, {
          x: plate.x + x,
          y: plate.y + y,
          rx: 0.19,
          ry: 0.108,
          angle: 0.5 + random.spread(0.7),
          height: index > 5 ? 0.15 : 0.17,
          colour: rgb('#b9762a'),
          low: rgb('#6d3a10'),
          crest: rgb('#e0a850'),
          crestAmount: 0.5,
          ragged: 0.06,
          bumps: 0.14,
          grain: 11,
          flat: 2.8,
          gloss: 0.12,
          rough: 0.4,
        })
      }
      layDish(relief, { x: plate.x + 0.38, y: plate.y + 0.16, radius: 0.23, profile: 'deep', glaze: glazes.white })
      fill(relief, {
        x: plate.x + 0.38,
        y: plate.y + 0.16,
        radius: 0.215,
        z: 0.075,
        colour: rgb('#ecdba6'),
        cloud: rgb('#f6ecc6'),
        gloss: 0.12,
        texture: 0.008,
      })
      herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.4, count: 22 })
      citrusSlice(relief, {
        x: plate.x - 0.46,
        y: plate.y + 0.34,
        radius: 0.15,
        thickness: 0.09,
        flesh: rgb('#eecb3e'),
        peel: rgb('#e3b31c'),
        lean: 0.2,
        angle: 0.5,
      })
      scatter(relief, random, {
        ...plate,
        rx: 0.6,
        count: 120,
        size: 0.009,
        colours: [rgb('#f4f1ea'), rgb('#c98c3a')],
        flat: 5,
      })
    },
  },
  'beef-tartare': {
    setting: { table: 'carrara', elevation: 58, zoom: 1.22 },
    glaze: glazes.ink,
    profile: 'coupe',
    linen: 'charcoal',
    draw: (relief, random, plate) => {
      lump(relief, {
        x: plate.x,
        y: plate.y,
        rx: 0.37,
        ry: 0.36,
        height: 0.14,
        colour: rgb('#7c1f1c'),
        flat: 9,
        ragged: 0.03,
        bumps: 0.05,
      })
      for (let index = 0; index < 560; index += 1) {
        const at = inDisc(random, { ...plate, rx: 0.38 }, -0.1)
        const size = random.range(0.02, 0.034)
        lump(relief, {
          ...at,
          rx: size * 1.25,
          ry: size,
          angle: random.range(0, 6),
          z: relief.levelAt(at.x, at.y) - size * 0.5,
          height: size * 1.15,
          colour: vary(random.pick([rgb('#8f2420'), rgb('#a12e26'), rgb('#7a1a1a')]), random, 0.25),
          flat: 4,
          ragged: 0.2,
          gloss: 0.3,
          rough: 0.14,
          soft: 0.85,
        })
      }
      scatter(relief, random, {
        ...plate,
        rx: 0.35,
        count: 36,
        size: 0.019,
        colours: [rgb('#5d6b2c'), rgb('#71803a')],
        long: 1,
        gloss: 0.2,
      })
      scatter(relief, random, {
        ...plate,
        rx: 0.35,
        count: 60,
        size: 0.014,
        colours: [rgb('#efe2dc'), rgb('#d9b4c4')],
        flat: 5,
        gloss: 0.14,
      })
      lump(relief, {
        x: plate.x,
        y: plate.y - 0.01,
        rx: 0.155,
        height: 0.11,
        colour: rgb('#f0a91c'),
        low: rgb('#b8690c'),
        ragged: 0.02,
        bumps: 0.01,
        gloss: 0.4,
        rough: 0.04,
        soft: 0.95,
      })
      herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.34, count: 9 })
      for (let index = 0; index < 6; index += 1) {
        lump(relief, {
          x: plate.x + 0.52 + random.spread(0.05),
          y: plate.y - 0.3 + index * 0.11,
          rx: 0.2,
          ry: 0.12,
          angle: 0.5 + random.spread(0.3),
          height: 0.035,
          colour: rgb('#d5a258'),
          crest: rgb('#9a5f22'),
          crestAmount: 0.4,
          flat: 7,
          bumps: 0.3,
          grain: 8,
        })
      }
      for (let index = 0; index < 11; index += 1)
        pool(relief, {
          x: plate.x - 0.54 + index * 0.025,
          y: plate.y - 0.3 + index * 0.07,
          rx: 0.028 - Math.abs(index - 5) * 0.002,
          colour: rgb('#c99a2c'),
          thickness: 0.024,
          ragged: 0.02,
        })
      scatter(relief, random, { ...plate, rx: 0.6, count: 70, size: 0.008, colours: [rgb('#efe9dc'), rgb('#17130f')] })
    },
  },
  'crispy-artichokes': {
    setting: { table: 'teal', elevation: 90, zoom: 1.2 },
    glaze: glazes.sand,
    profile: 'coupe',
    linen: 'natural',
    draw: (relief, random, plate) => {
      for (let piece = 0; piece < 7; piece += 1) {
        const angle = piece * 1.05
        const reach = piece === 6 ? 0 : 0.38
        const x = plate.x - 0.06 + Math.cos(angle) * reach
        const y = plate.y + Math.sin(angle) * reach
        for (let ring = 0; ring < 4; ring += 1) {
          const count = [13, 11, 8, 5][ring] ?? 5
          for (let petal = 0; petal < count; petal += 1) {
            const turn = (petal / count) * 6.283 + ring * 0.4 + random.spread(0.16)
            const length = [0.21, 0.185, 0.15, 0.1][ring]! * random.range(0.85, 1.1)
            leaf(relief, {
              x: x + Math.cos(turn) * length * 0.42,
              y: y + Math.sin(turn) * length * 0.42,
              length,
              wide: 0.38,
              angle: turn,
              colour: vary(random.pick([rgb('#96651f'), rgb('#7d5a1c'), rgb('#b0802c'), rgb('#6b5a20')]), random, 0.3),
              rib: rgb('#d3a252'),
              curl: 0.9,
              lift: 0.02 + ring * 0.022,
              gloss: 0.18,
            })
          }
        }
        lump(relief, { x, y, rx: 0.05, height: 0.03, colour: rgb('#c79a4a'), ragged: 0.3, bumps: 0.4 })
      }
      layDish(relief, { x: plate.x + 0.42, y: plate.y + 0.42, radius: 0.21, profile: 'deep', glaze: glazes.white })
      fill(relief, {
        x: plate.x + 0.42,
        y: plate.y + 0.42,
        radius: 0.195,
        z: 0.07,
        colour: rgb('#f0e2a0'),
        cloud: rgb('#f8f0c8'),
        texture: 0.008,
      })
      citrusSlice(relief, {
        x: plate.x - 0.5,
        y: plate.y + 0.42,
        radius: 0.14,
        thickness: 0.08,
        flesh: rgb('#eecb3e'),
        peel: rgb('#e3b31c'),
      })
      scatter(relief, random, {
        ...plate,
        rx: 0.65,
        count: 150,
        size: 0.009,
        colours: [rgb('#f7f5ee')],
        flat: 5,
        gloss: 0.2,
      })
      herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.55, count: 16 })
    },
  },
  'charred-octopus': {
    setting: { table: 'slate', elevation: 62, zoom: 1.14 },
    glaze: glazes.cream,
    profile: 'coupe',
    linen: 'rust',
    draw: (relief, random, plate) => {
      pool(relief, {
        x: plate.x,
        y: plate.y + 0.02,
        rx: 0.5,
        ry: 0.4,
        colour: rgb('#e0bd86'),
        cloud: rgb('#ecd2a4'),
        thickness: 0.035,
        ragged: 0.25,
        lumps: 0.015,
        gloss: 0.12,
      })
      for (let index = 0; index < 9; index += 1)
        lump(relief, {
          ...inDisc(random, { ...plate, rx: 0.38 }),
          rx: 0.095,
          ry: 0.075,
          angle: random.range(0, 6),
          height: 0.085,
          colour: rgb('#dfb660'),
          crest: rgb('#a3622a'),
          flat: 3.4,
          gloss: 0.16,
          soft: 0.5,
        })
      tentacle(relief, { x: plate.x - 0.52, y: plate.y + 0.22, angle: -0.4, curl: -0.42 })
      tentacle(relief, { x: plate.x + 0.48, y: plate.y - 0.3, angle: 2.5, curl: -0.36 })
      tentacle(relief, { x: plate.x - 0.3, y: plate.y - 0.4, angle: 0.5, curl: 0.42 })
      for (let index = 0; index < 30; index += 1)
        pool(relief, {
          ...inDisc(random, { ...plate, rx: 0.58 }),
          rx: random.range(0.012, 0.035),
          colour: rgb('#b8401a'),
          thickness: 0.006,
          ragged: 0.1,
          rough: 0.05,
        })
      herbLeaves(relief, random, 'parsley', { ...plate, rx: 0.45, count: 26 })
      scatter(relief, random, {
        ...plate,
        rx: 0.55,
        count: 170,
        size: 0.007,
        colours: [rgb('#a8351a'), rgb('#c65b32'), rgb('#efe9dc')],
      })
      citrusSlice(relief, {
        x: plate.x + 0.5,
        y: plate.y + 0.36,
        radius: 0.14,
        thickness: 0.09,
        flesh: rgb('#eecb3e'),
        peel: rgb('#e3b31c'),
        lean: 0.15,
      })
    },
  },
}

export const plate: DrawScene = (brief) => {
  const recipe = dishOf(plates, brief.slug)
  const { random } = brief
  return tabletop(brief, { ...recipe.setting, zoom: (recipe.setting.zoom ?? 1) * 1.08 }, (relief) => {
    const props = random.fork('props')
    const at = { x: props.spread(0.05), y: 0.01, r: 0.82 }
    napkin(relief, { x: -1.2, y: 0.2, rx: 0.4, ry: 0.62, angle: 0.15 + props.spread(0.2) }, linens[recipe.linen])
    const metal = props.pick([metals.steel, metals.brass, metals.steel])
    layCutlery(relief, 'fork', { x: -1.08, y: 0.15, length: 1.05, angle: -1.5 + props.spread(0.08), metal })
    layCutlery(relief, 'knife', { x: 1.06, y: 0.12, length: 1.15, angle: -1.57 + props.spread(0.06), metal })
    const z = layDish(relief, { x: at.x, y: at.y, radius: at.r, profile: recipe.profile, glaze: recipe.glaze })
    recipe.draw(relief, random.fork('food'), { ...at, z })
    drizzle(relief, wander(props, { x: at.x - 0.5, y: at.y + 0.35, angle: 0.3 }, { count: 6, step: 0.06, turn: 0.4 }), {
      radius: 0.006,
      colour: rgb('#a08a24'),
    })
    scatter(relief, props, {
      x: 0,
      y: 0,
      rx: 1.4,
      ry: 1.1,
      count: 20,
      size: 0.008,
      colours: [rgb('#efe8da'), greens.parsley],
      gather: -0.3,
    })
  })
}
