import { type Rgb, rgb } from '../colour.ts'
import { noise2, noise3 } from '../noise.ts'
import { type Sample, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { bokehRoom, evenings } from '../solid/backdrop.ts'
import { type Glass, photographGlass } from '../solid/photograph-glass.ts'
import { bounded, capsule, ellipsoid, roundedBox, roundedCylinder } from '../solid/shapes.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { tablePainter } from '../surfaces/table-painter.ts'
import { dishOf } from './dish-of.ts'

interface Drink {
  table: Table
  evening: keyof typeof evenings
  /** Everything but the drink's colour, which is the first of the dish's palette. */
  glass: Omit<Glass, 'drink'>
  targetZ: number
  zoom: number
}

const tumbler = (z: number): number => 0.34 + 0.045 * (z / 0.75) - 0.03 * smoothstep(0.05, 0, z)
const highball = (z: number): number => 0.255 + 0.03 * z - 0.02 * smoothstep(0.05, 0, z)

/** Foot, stem and bowl. */
function stemmed(bowl: number, stem: number, tall: number): (z: number) => number {
  return (z) => {
    if (z < 0.02) return 0.33
    if (z < stem) return 0.026 + 0.3 * smoothstep(0.09, 0.02, z) ** 2 + 0.05 * smoothstep(stem - 0.1, stem, z)
    const t = (z - stem) / (tall - stem)
    return 0.05 + bowl * Math.sin(Math.min(1, t * 1.55 + 0.06) ** 0.62 * 1.5708) * (1 - 0.24 * smoothstep(0.5, 1, t))
  }
}

/** Turns a point into the frame of a thing that leans by `tilt` about y and is turned by `turn` about z. */
function leaning(x: number, y: number, z: number, turn: number, tilt: number): readonly [number, number, number] {
  const u = x * Math.cos(turn) + y * Math.sin(turn)
  const v = y * Math.cos(turn) - x * Math.sin(turn)
  return [u * Math.cos(tilt) + z * Math.sin(tilt), v, z * Math.cos(tilt) - u * Math.sin(tilt)]
}

interface Wheel {
  x: number
  y: number
  z: number
  radius: number
  turn: number
  tilt: number
  flesh: Rgb
  peel: Rgb
}

const wheelDistance = (wheel: Wheel, x: number, y: number, z: number): number => {
  const [u, v, w] = leaning(x - wheel.x, y - wheel.y, z - wheel.z, wheel.turn, wheel.tilt)
  return roundedCylinder(u, v, w, wheel.radius, 0.016, 0.01)
}

function paintWheel(wheel: Wheel, x: number, y: number, z: number, out: Sample): void {
  const [u, v] = leaning(x - wheel.x, y - wheel.y, z - wheel.z, wheel.turn, wheel.tilt)
  const r = Math.hypot(u, v) / wheel.radius
  const turn = ((Math.atan2(v, u) / Math.PI + 1) * 9) / 2
  const wall = (0.5 - Math.abs((turn % 1) - 0.5)) * r
  const pulp = smoothstep(0.02, 0.06, wall) * smoothstep(0.85, 0.8, r)
  paintSample(out, rgb('#f3e9cc'), 1)
  mixSample(out, wheel.flesh, pulp * (0.8 + noise2(turn * 9, r * 9) * 0.25))
  mixSample(out, wheel.peel, smoothstep(0.92, 0.95, r))
  out.gloss = 0.2
  out.soft = 0.9
}

interface Leafy {
  x: number
  y: number
  z: number
  turn: number
  tilt: number
  size: number
}

const leafDistance = (leaf: Leafy, x: number, y: number, z: number): number => {
  const [u, v, w] = leaning(x - leaf.x, y - leaf.y, z - leaf.z, leaf.turn, leaf.tilt)
  return (
    ellipsoid(u - leaf.size * 0.8, v, w - u * u * 0.5 + Math.abs(v) * 0.35, leaf.size, leaf.size * 0.5, 0.012) * 0.8
  )
}

/** Puts wheels of fruit, leaves and a straw together into one garnish. */
function garnish(parts: {
  wheels?: readonly Wheel[]
  leaves?: readonly Leafy[]
  straw?: { from: readonly [number, number, number]; to: readonly [number, number, number] }
  leafColour?: Rgb
}): NonNullable<Glass['garnish']> {
  const { wheels = [], leaves = [], straw, leafColour = rgb('#4c7f35') } = parts
  const wheelShapes = wheels.map((wheel) =>
    bounded((x, y, z) => wheelDistance(wheel, x, y, z), [wheel.x, wheel.y, wheel.z], wheel.radius + 0.02),
  )
  const leafShapes = leaves.map((leaf) =>
    bounded((x, y, z) => leafDistance(leaf, x, y, z), [leaf.x, leaf.y, leaf.z], leaf.size * 2),
  )
  const firstLeaf = leaves[0]
  const strawDistance = (x: number, y: number, z: number): number =>
    straw ? capsule(x, y, z, straw.from, straw.to, 0.021) : 9
  const nearestWheel = (x: number, y: number, z: number): number => {
    let d = 9
    for (const shape of wheelShapes) d = Math.min(d, shape(x, y, z))
    return d
  }
  const nearestLeaf = (x: number, y: number, z: number): number => {
    if (!firstLeaf) return 9
    // The leaves grow from one point, so one ball keeps them all at arm's length.
    let d = Math.sqrt((x - firstLeaf.x) ** 2 + (y - firstLeaf.y) ** 2 + (z - firstLeaf.z) ** 2) - 0.26
    if (d > 0.3) return d
    d = 9
    for (const shape of leafShapes) d = Math.min(d, shape(x, y, z))
    return d
  }
  return {
    distance: (x, y, z) => Math.min(nearestWheel(x, y, z), nearestLeaf(x, y, z), strawDistance(x, y, z)),
    material: (x, y, z, out) => {
      const wheel = nearestWheel(x, y, z)
      const leaf = nearestLeaf(x, y, z)
      const tube = strawDistance(x, y, z)
      if (wheel < leaf && wheel < tube) {
        let best = wheels[0]
        for (const candidate of wheels)
          if (best && wheelDistance(candidate, x, y, z) < wheelDistance(best, x, y, z)) best = candidate
        if (best) paintWheel(best, x, y, z, out)
      } else if (leaf < tube) {
        paintSample(out, leafColour, 1 + noise3(x * 30, y * 30, z * 30) * 0.3)
        out.gloss = 0.16
        out.soft = 0.6
      } else {
        paintSample(out, Math.sin((z + x * 0.6) * 60) > 0.1 ? rgb('#ece7dc') : rgb('#b3342c'), 1)
        out.gloss = 0.1
      }
    },
  }
}

function cubes(
  list: readonly { x: number; y: number; z: number; size: number; turn: number; tilt: number }[],
): (x: number, y: number, z: number) => number {
  return (x, y, z) => {
    let d = 9
    for (const cube of list) {
      const away = Math.sqrt((x - cube.x) ** 2 + (y - cube.y) ** 2 + (z - cube.z) ** 2) - cube.size * 1.75
      if (away > 0.02) {
        d = Math.min(d, away)
        continue
      }
      const [u, v, w] = leaning(x - cube.x, y - cube.y, z - cube.z, cube.turn, cube.tilt)
      d = Math.min(d, roundedBox(u, v, w, cube.size, cube.size, cube.size, 0.03))
    }
    return d
  }
}

const mintTop = (x: number, y: number, z: number): Leafy[] =>
  Array.from({ length: 9 }, (_, index) => ({
    x,
    y,
    z: z + (index % 3) * 0.02,
    turn: index * 0.7 + (index > 5 ? 0.3 : 0),
    tilt: index > 5 ? -1.0 : -0.5,
    size: index > 5 ? 0.06 : 0.085,
  }))

const lemon = { flesh: rgb('#efcb3a'), peel: rgb('#e3b51f') }
const lime = { flesh: rgb('#b9cf6a'), peel: rgb('#5d8a2c') }
const orange = { flesh: rgb('#e8862a'), peel: rgb('#df7414') }

const drinks: Record<string, Drink> = {
  negroni: {
    table: 'walnut',
    evening: 'amber',
    targetZ: 0.4,
    zoom: 1.62,
    glass: {
      radius: tumbler,
      top: 0.78,
      floor: 0.085,
      level: 0.52,
      density: 2.1,
      ice: cubes([{ x: 0.01, y: -0.02, z: 0.37, size: 0.2, turn: 0.5, tilt: 0.16 }]),
      garnish: garnish({ wheels: [{ x: 0.19, y: 0.05, z: 0.6, radius: 0.19, turn: 0.5, tilt: 1.25, ...orange }] }),
    },
  },
  'elderflower-spritz': {
    table: 'white',
    evening: 'garden',
    targetZ: 0.72,
    zoom: 1.3,
    glass: {
      radius: stemmed(0.39, 0.52, 1.36),
      top: 1.36,
      floor: 0.55,
      level: 1.14,
      density: 1.2,
      sparkle: 0.8,
      ice: cubes([
        { x: -0.14, y: 0.06, z: 0.98, size: 0.12, turn: 0.4, tilt: 0.4 },
        { x: 0.14, y: -0.05, z: 1.04, size: 0.12, turn: 1.1, tilt: 0.2 },
        { x: 0.02, y: 0.14, z: 0.82, size: 0.11, turn: 0.2, tilt: 0.7 },
      ]),
      garnish: garnish({
        wheels: [
          { x: -0.02, y: 0.22, z: 0.95, radius: 0.15, turn: 1.45, tilt: 1.35, ...lime },
          { x: 0.2, y: 0.1, z: 1.0, radius: 0.14, turn: 1.0, tilt: 1.3, ...lime },
        ],
        leaves: mintTop(-0.1, 0.03, 1.2),
      }),
    },
  },
  'house-lemonade': {
    table: 'teal',
    evening: 'garden',
    targetZ: 0.68,
    zoom: 1.3,
    glass: {
      radius: highball,
      top: 1.06,
      floor: 0.07,
      level: 0.9,
      density: 1.3,
      sparkle: 0.5,
      ice: cubes([
        { x: -0.07, y: 0.04, z: 0.78, size: 0.11, turn: 0.3, tilt: 0.3 },
        { x: 0.1, y: -0.04, z: 0.6, size: 0.11, turn: 0.9, tilt: 0.5 },
        { x: -0.06, y: 0.03, z: 0.42, size: 0.11, turn: 0.1, tilt: 0.2 },
        { x: 0.08, y: 0.05, z: 0.24, size: 0.1, turn: 1.2, tilt: 0.6 },
      ]),
      garnish: garnish({
        wheels: [
          { x: -0.06, y: 0.2, z: 0.62, radius: 0.14, turn: 1.6, tilt: 1.4, ...lemon },
          { x: 0.09, y: 0.19, z: 0.32, radius: 0.13, turn: 1.3, tilt: 1.45, ...lemon },
          { x: 0.3, y: 0.03, z: 1.06, radius: 0.17, turn: 1.5, tilt: 1.5, ...lemon },
        ],
        leaves: mintTop(-0.1, 0.02, 0.98),
        straw: { from: [-0.02, -0.04, 0.12], to: [0.16, -0.1, 1.42] },
      }),
    },
  },
  'natural-orange': {
    table: 'natural-linen',
    evening: 'amber',
    targetZ: 0.7,
    zoom: 1.3,
    glass: {
      radius: stemmed(0.36, 0.56, 1.36),
      top: 1.36,
      floor: 0.59,
      level: 0.97,
      density: 1.3,
    },
  },
}

export const glass: DrawScene = (brief) => {
  const recipe = dishOf(drinks, brief.slug)
  const { random } = brief
  const frame = photographGlass({
    size: { width: Math.round(brief.size.width * 0.8), height: Math.round(brief.size.height * 0.8) },
    glass: { ...recipe.glass, drink: brief.palette[0] },
    table: tablePainter(recipe.table, random.range(0, 40)),
    tableEnd: -1.6,
    backdrop: bokehRoom(random.fork('room'), evenings[recipe.evening]),
    elevation: 13,
    targetZ: recipe.targetZ,
    zoom: recipe.zoom,
  })
  return { frame, look: { brightness: 0.11, aperture: 0.02 } }
}
