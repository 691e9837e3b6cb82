import { type Rgb, mix, rgb, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export const greens = {
  basil: rgb('#40701f'),
  mint: rgb('#4a7d33'),
  parsley: rgb('#467628'),
  lettuce: rgb('#88a94f'),
  pale: rgb('#cfdc9a'),
  sage: rgb('#7c8c66'),
  rocket: rgb('#4c7629'),
  dill: rgb('#55793a'),
  olive: rgb('#6b7034'),
} satisfies Record<string, Rgb>

export interface Leaf {
  x: number
  y: number
  length: number
  /** Half-width as a share of the half-length. Default 0.5. */
  wide?: number
  angle: number
  colour: Rgb
  /** Teeth along the edge, 0 none. */
  teeth?: number
  /** How much the blade cups or ruffles. Default 0.25. */
  curl?: number
  /** Ruffles per leaf along the edge, as in lettuce. */
  ruffle?: number
  /** Colour of midrib and base. */
  rib?: Rgb
  gloss?: number
  lift?: number
  z?: number
}

/** One leaf, lying on whatever is beneath, with midrib, side veins and a cupped blade. */
export function leaf(relief: Relief, shape: Leaf): void {
  const {
    x,
    y,
    length,
    wide = 0.5,
    angle,
    colour,
    teeth = 0,
    curl = 0.25,
    ruffle = 0,
    gloss = 0.1,
    lift = 0.012,
  } = shape
  const half = length / 2
  const rib = shape.rib ?? mix(colour, rgb('#c3cf8e'), 0.35)
  const dark = times(colour, 0.45)
  const seed = x * 17 + y * 31
  const z = shape.z ?? relief.restAt(x, y, half * 0.6) + lift
  const margin = 1 + ruffle * 0.25
  relief.stamp({ x, y, rx: half * 1.02, ry: half * wide * margin, angle, z }, (u, v, out) => {
    const across = v * margin
    const along = (u + 1) / 2
    const outline =
      Math.sqrt(Math.max(0, 1 - u * u)) * (1.16 - 0.32 * along) * (along > 0.93 ? (1 - along) / 0.07 : 1) ** 0.4
    const tooth = teeth > 0 ? Math.abs(((along * teeth) % 1) - 0.5) * 0.22 : 0
    const wave = ruffle > 0 ? noise2(u * 4 + seed, Math.sign(v) * 3) * 0.3 * ruffle : 0
    const edge = Math.abs(across) / Math.max(0.01, outline - tooth + wave)
    if (edge > 1) return false
    const vein = Math.abs(Math.sin((along * 1.15 - Math.abs(across) * 0.42) * 24))
    const middle = Math.exp(-Math.abs(across) * 26)
    const n = fbm2(u * 6 + seed, v * 5, 2)
    const cup = edge * edge * curl
    const frill = ruffle > 0 ? noise2(u * 7 + seed, v * 4 + seed) * ruffle * edge * 0.55 : 0
    const bow = (1 - u * u) * 0.22 + noise2(u * 1.5 + seed, 2) * 0.2 * curl
    out.height =
      half * (cup * wide + frill * 0.5 + bow * 0.6 - middle * 0.04 + vein * 0.022 * (1 - middle) + n * 0.03) + 0.006
    paintSample(out, colour, 1 + n * 0.3)
    mixSample(out, dark, smoothstep(0.35, 0.0, vein) * 0.4)
    mixSample(out, rib, middle * 0.75 + (ruffle > 0 ? smoothstep(0.75, 0, along) * smoothstep(0.9, 0, edge) * 0.85 : 0))
    mixSample(out, rib, smoothstep(0.9, 1, edge) * 0.25)
    out.gloss = gloss
    out.rough = 0.32
    out.soft = 0.4
    return true
  })
}
