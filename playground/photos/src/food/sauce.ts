import { type Rgb, mix, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import { inDisc } from './scatter.ts'
import { type Knot, strand } from './strand.ts'

export interface Pool {
  x: number
  y: number
  rx: number
  ry?: number
  angle?: number
  colour: Rgb
  /** Second colour clouding the first. */
  cloud?: Rgb
  cloudAmount?: number
  /** Thickness in the middle. Default 0.02. */
  thickness?: number
  /** Irregularity of the outline. Default 0.2. */
  ragged?: number
  gloss?: number
  rough?: number
  /** Height of lumps in it. Default 0. */
  lumps?: number
  alpha?: number
  seed?: number
}

/** A puddle of sauce, cream or oil draped over what lies beneath. */
export function pool(relief: Relief, shape: Pool): void {
  const { x, y, rx, ry = rx, angle = 0, colour, thickness = 0.02, ragged = 0.2, gloss = 0.22, rough = 0.1 } = shape
  const { cloud = times(colour, 0.8), cloudAmount = 0.6, lumps = 0, alpha = 1, seed = x * 9 + y * 5 } = shape
  const size = 1 + ragged
  relief.stamp({ x, y, rx: rx * size, ry: ry * size, angle }, (u, v, out) => {
    const pu = u * size
    const pv = v * size
    const r = Math.hypot(pu, pv) / (1 + ragged * fbm2(pu * 1.6 + seed, pv * 1.6, 3) * 1.4)
    if (r > 1) return false
    const n = fbm2(pu * 3 + seed, pv * 3 + seed, 3)
    const edge = Math.min(1, (1 - r) / 0.12)
    out.height = thickness * Math.sqrt(1 - (1 - edge) ** 2) + lumps * n * edge
    paintSample(out, colour, 1)
    mixSample(out, cloud, smoothstep(-0.2, 0.6, n) * cloudAmount)
    out.gloss = gloss
    out.rough = rough
    out.soft = 0.5
    out.alpha = alpha * smoothstep(0, 0.15, edge)
    return true
  })
}

/** Liquid standing in a bowl at height `z`: it covers only what lies lower. */
export function fill(
  relief: Relief,
  liquid: {
    x: number
    y: number
    radius: number
    z: number
    colour: Rgb
    cloud?: Rgb
    gloss?: number
    rough?: number
    texture?: number
  },
): void {
  const {
    x,
    y,
    radius,
    z,
    colour,
    cloud = mix(colour, [1, 0.9, 0.7], 0.2),
    gloss = 0.06,
    rough = 0.07,
    texture = 0.004,
  } = liquid
  relief.stamp({ x, y, rx: radius, z }, (u, v, out) => {
    if (u * u + v * v > 1) return false
    const wx = u * 2 + noise2(u * 3 + x, v * 3) * 0.4
    const n = fbm2(wx + x * 5, v * 2.4 + y * 5, 4)
    const fine = noise2(u * 40, v * 40)
    out.height = texture * (n + fine * 0.12)
    paintSample(out, colour, 1 + fine * 0.03)
    mixSample(out, cloud, smoothstep(-0.1, 0.7, n) * 0.28)
    out.gloss = gloss
    out.rough = rough
    out.soft = 0.35
    return true
  })
}

/** A thin stream drawn over the food. */
export function drizzle(
  relief: Relief,
  knots: readonly Knot[],
  stream: { radius: number; colour: Rgb; gloss?: number; rise?: number },
): void {
  strand(relief, knots, { rise: 0.5, gloss: 0.3, rough: 0.08, low: times(stream.colour, 0.75), ...stream })
}

/** Beads of oil or dew: little lenses that tint what lies beneath and catch the window. */
export function droplets(
  relief: Relief,
  random: Random,
  beads: { x: number; y: number; rx: number; ry?: number; count: number; size: number; colour: Rgb; alpha?: number },
): void {
  const { count, size, colour, alpha = 0.55 } = beads
  for (let index = 0; index < count; index += 1) {
    const at = inDisc(random, beads, 0.1)
    const radius = size * random.range(0.3, 1.2)
    relief.stamp({ ...at, rx: radius }, (u, v, out) => {
      const r = u * u + v * v
      if (r > 1) return false
      out.height = radius * 0.4 * Math.sqrt(1 - r)
      paintSample(out, colour, 1)
      out.gloss = 0.35
      out.rough = 0.03
      out.soft = 0.6
      out.alpha = alpha
      return true
    })
  }
}
