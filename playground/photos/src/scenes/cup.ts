import { type Rgb, mix, rgb } from '../colour.ts'
import { fbm2, noise2, noise3 } from '../noise.ts'
import { mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { bokehRoom, evenings } from '../solid/backdrop.ts'
import { photographSolid } from '../solid/photograph-solid.ts'
import { bounded, capsule, ellipsoid, roundedBox, roundedCylinder } from '../solid/shapes.ts'
import type { Solid } from '../solid/solid.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { tablePainter } from '../surfaces/table-painter.ts'
import { dishOf } from './dish-of.ts'

interface Cup {
  table: Table
  evening: keyof typeof evenings
  glaze: Rgb
  inside: Rgb
  radius: number
  height: number
  /** Colour of the drink's surface at (x, y), both as shares of the cup's radius. */
  drink: (x: number, y: number) => { colour: Rgb; gloss: number }
  beside: 'biscotti' | 'marshmallow'
}

/** A poured rosetta: nested leaves of milk pulled through by the last stroke. */
function rosetta(x: number, y: number): number {
  const v = y + 0.05
  const spread = 0.62 - v * 0.16
  const leaf = smoothstep(0.0, 0.06, spread * Math.sqrt(Math.max(0, 1 - (v / 0.66) ** 2)) - Math.abs(x))
  const side = Math.abs(x)
  const bands = Math.sin((v + side * side * 1.5 - side * 0.35) * 21)
  const stem = smoothstep(0.012, 0.03, side + Math.max(0, -v - 0.3))
  const heart = smoothstep(0.03, -0.03, Math.hypot(x * 1.05, v + 0.52) - 0.2)
  return Math.max(leaf * stem * smoothstep(-0.25, 0.35, bands), heart)
}

const cups: Record<string, Cup> = {
  'flat-white': {
    table: 'oak',
    evening: 'day',
    glaze: rgb('#dfd8ca'),
    inside: rgb('#ece7dc'),
    radius: 0.5,
    height: 0.46,
    drink: (x, y) => {
      const r = Math.hypot(x, y)
      const n = fbm2(x * 5, y * 5, 3)
      const milk = rosetta(x, y) * smoothstep(0.9, 0.8, r)
      const crema = mix(rgb('#8f5526'), rgb('#5f3214'), smoothstep(0.55, 0.95, r + n * 0.08))
      return {
        colour: mix(mix(crema, rgb('#b57a3c'), smoothstep(0.1, 0.5, n) * 0.5), rgb('#efdfc4'), milk * 0.96),
        gloss: 0.12,
      }
    },
    beside: 'biscotti',
  },
  'hot-chocolate': {
    table: 'walnut',
    evening: 'amber',
    glaze: rgb('#31485a'),
    inside: rgb('#cdc4b4'),
    radius: 0.46,
    height: 0.6,
    drink: (x, y) => {
      const r = Math.hypot(x, y)
      const turn = Math.atan2(y, x)
      const swirl = smoothstep(0.25, 0.85, Math.sin(turn * 1 + r * 13 + fbm2(x * 3, y * 3, 2) * 1.6))
      return { colour: mix(rgb('#38180d'), rgb('#6b3a20'), swirl * smoothstep(0.95, 0.3, r) * 0.75), gloss: 0.26 }
    },
    beside: 'marshmallow',
  },
}

const saucer = (x: number, y: number, z: number): number => {
  const r = Math.sqrt(x * x + y * y)
  return Math.max(Math.abs(z - 0.035 - smoothstep(0.3, 0.9, r) * 0.085) - 0.012, r - 0.88) * 0.8 - 0.004
}
const spoonNeck = [-0.12, 0.74, 0.15] as const
const spoonEnd = [0.62, 0.5, 0.15] as const

const spoon = (x: number, y: number, z: number): number =>
  Math.min(capsule(x, y, z, spoonNeck, spoonEnd, 0.017), ellipsoid(x + 0.2, y - 0.77, z - 0.14, 0.13, 0.075, 0.022))

function build(cup: Cup): Solid {
  const { radius, height } = cup
  const floor = 0.075
  const top = floor + height
  const level = top - 0.07
  const wall = (z: number): number =>
    radius * (0.62 + 0.38 * Math.sqrt(Math.max(0, Math.min(1, (z - floor) / height + 0.02))))
  const body = (x: number, y: number, z: number): number => {
    const r = Math.sqrt(x * x + y * y)
    const shell = Math.abs(r - wall(z) + 0.02) - 0.018
    const capped = Math.max(shell, z - top, floor - z)
    const base = Math.max(r - wall(z), z - floor - 0.05, floor - 0.02 - z)
    return Math.min(capped, base) * 0.72 - 0.006
  }
  const drink = (x: number, y: number, z: number): number =>
    Math.max(Math.sqrt(x * x + y * y) - wall(z) + 0.025, z - level, floor - z)
  const handle = (x: number, y: number, z: number): number => {
    const px = x - radius * 0.98
    const pz = z - floor - height * 0.56
    const d = Math.sqrt((px * 1.05) ** 2 + pz * pz) - height * 0.3
    return Math.max(Math.sqrt(d * d + y * y * 0.45) - 0.036, -(px + 0.06))
  }
  const beside = (x: number, y: number, z: number): number => {
    if (cup.beside === 'biscotti') {
      const c = (x + 0.66) * 0.7 + (y - 0.3) * 0.7
      const s = (y - 0.3) * 0.7 - (x + 0.66) * 0.7
      return roundedBox(c, s, z - 0.16, 0.25, 0.075, 0.05, 0.04) + noise3(x * 18, y * 18, z * 18) * 0.008
    }
    let d = 9
    for (const [mx, my, mz] of [
      [-0.12, -0.06, level + 0.045],
      [0.1, 0.08, level + 0.04],
      [0.03, -0.2, level + 0.04],
      [-0.6, 0.36, 0.16],
      [-0.52, 0.5, 0.16],
    ] as const) {
      d = Math.min(d, roundedCylinder(x - mx, y - my, z - mz, 0.075, 0.055, 0.03))
    }
    return d + noise3(x * 14, y * 14, z * 14) * 0.004
  }
  const shapes = [body, drink, handle, saucer, spoon, beside] as const
  const cheap = [
    bounded(body, [0, 0, floor + height / 2], Math.hypot(radius, height / 2) + 0.02),
    bounded(drink, [0, 0, floor + height / 2], Math.hypot(radius, height / 2)),
    bounded(handle, [radius, 0, floor + height * 0.56], height * 0.36 + 0.04),
    saucer,
    bounded(spoon, [0.16, 0.63, 0.15], 0.52),
    cup.beside === 'biscotti' ? bounded(beside, [-0.66, 0.3, 0.16], 0.3) : bounded(beside, [-0.25, 0.2, 0.35], 0.72),
  ]
  return {
    bound: { x: 0, y: 0, z: 0.32, radius: 1.05 },
    distance: (x, y, z) => {
      let d = Infinity
      for (const shape of cheap) d = Math.min(d, shape(x, y, z))
      return d
    },
    material: (x, y, z, out) => {
      let best = Infinity
      let part: (typeof shapes)[number] = body
      for (const shape of shapes) {
        const d = shape(x, y, z)
        if (d < best) {
          best = d
          part = shape
        }
      }
      if (part === drink) {
        const reach = wall(level) - 0.025
        const cx = x / reach
        const cy = y / reach
        const look = cup.drink(cx * 0.8 + cy * 0.6, cy * 0.8 - cx * 0.6)
        paintSample(out, look.colour, 1)
        const r = Math.hypot(cx, cy)
        const bubble = smoothstep(0.5, 0.62, noise2(x * 60, y * 60)) * smoothstep(0.86, 0.97, r)
        mixSample(out, rgb('#e3c79a'), bubble * 0.7)
        out.gloss = look.gloss
        out.rough = 0.1
        out.soft = 0.4
      } else if (part === beside) {
        const n = noise3(x * 16, y * 16, z * 16)
        if (cup.beside === 'biscotti') {
          paintSample(out, rgb('#c58e4a'), 1 + n * 0.25)
          mixSample(out, rgb('#e8d3a8'), smoothstep(0.4, 0.6, noise3(x * 20, y * 20, z * 20)) * 0.9)
        } else paintSample(out, rgb('#f3ece2'), 1 + n * 0.03)
        out.gloss = 0.06
        out.soft = 0.6
      } else if (part === spoon) {
        paintSample(out, rgb('#c8c6c2'), 1)
        out.gloss = 0.95
        out.rough = 0.1
        out.metal = 1
      } else {
        const inner = part === body && Math.hypot(x, y) < wall(z) - 0.022
        const glaze = inner ? cup.inside : cup.glaze
        paintSample(out, glaze, 1 + noise3(x * 6, y * 6, z * 6) * 0.04)
        mixSample(out, rgb('#3a2a1e'), smoothstep(0.82, 0.92, noise3(x * 46, y * 46, z * 46)) * 0.6)
        mixSample(
          out,
          rgb('#9b7449'),
          part === body
            ? smoothstep(top - 0.012, top - 0.002, z) * 0.75
            : smoothstep(0.86, 0.88, Math.hypot(x, y)) * 0.75,
        )
        out.gloss = 0.16
        out.rough = 0.1
      }
    },
  }
}

export const cup: DrawScene = (brief) => {
  const recipe = dishOf(cups, brief.slug)
  const { random } = brief
  const frame = photographSolid({
    size: { width: Math.round(brief.size.width * 0.76), height: Math.round(brief.size.height * 0.76) },
    solid: build(recipe),
    table: tablePainter(recipe.table, random.range(0, 40)),
    tableEnd: -3,
    backdrop: bokehRoom(random.fork('room'), evenings[recipe.evening]),
    elevation: 42,
    targetX: 0.02,
    targetZ: 0.24,
    zoom: 1.36,
    light: { azimuth: -2.6, elevation: 0.7 },
    depthOfField: 0.34,
  })
  return { frame, look: { brightness: 0.12, aperture: 0.016 } }
}
