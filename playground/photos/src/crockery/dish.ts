import { type Rgb, mix, rgb, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Glaze {
  base: Rgb
  /** Colour of the unglazed or worn lip. */
  lip?: Rgb
  /** Dark iron specks, 0 none to 1 many. */
  speckle?: number
  rough?: number
  gloss?: number
  /** A coloured line just inside the lip. */
  line?: Rgb
  /** Colour pooling towards the middle, as reactive glazes do. */
  pool?: Rgb
}

export const glazes = {
  white: { base: rgb('#e9e6df'), rough: 0.05, gloss: 0.13 },
  cream: { base: rgb('#e3d8c3'), lip: rgb('#a47e58'), speckle: 0.5, rough: 0.2, gloss: 0.1 },
  blue: { base: rgb('#52718c'), lip: rgb('#b39a78'), pool: rgb('#2f4d69'), speckle: 0.3, rough: 0.1, gloss: 0.14 },
  ink: { base: rgb('#2b2f36'), lip: rgb('#6d5847'), speckle: 0.2, rough: 0.28, gloss: 0.12 },
  sage: { base: rgb('#9aa78d'), lip: rgb('#8b6b4c'), pool: rgb('#74866b'), speckle: 0.6, rough: 0.16, gloss: 0.12 },
  clay: { base: rgb('#b4714d'), lip: rgb('#8d4f32'), rough: 0.5, gloss: 0.05, speckle: 0.3 },
  sand: { base: rgb('#cbb393'), lip: rgb('#8c6542'), speckle: 0.9, rough: 0.34, gloss: 0.08 },
  bistro: { base: rgb('#ece8de'), line: rgb('#27406b'), rough: 0.04, gloss: 0.14 },
  bistroRed: { base: rgb('#ece6da'), line: rgb('#8f2b2b'), rough: 0.04, gloss: 0.14 },
  blush: { base: rgb('#d9b6a4'), lip: rgb('#9b6a52'), speckle: 0.4, rough: 0.2, gloss: 0.1 },
  enamel: { base: rgb('#e6e6e2'), line: rgb('#1d2b4f'), rough: 0.08, gloss: 0.16 },
} satisfies Record<string, Glaze>

/** Heights across a dish, from the middle (0) to the lip (1), as shares of its radius. */
const profiles = {
  coupe: (r: number) => 0.03 + smoothstep(0.62, 1.05, r) * 0.1,
  rim: (r: number) => 0.03 + smoothstep(0.6, 0.72, r) * 0.04 + smoothstep(0.7, 1, r) * 0.025,
  bowl: (r: number) => 0.05 + r ** 2.6 * 0.27,
  deep: (r: number) => 0.05 + smoothstep(0.3, 1, r) * 0.36,
  pasta: (r: number) => 0.04 + smoothstep(0.42, 0.74, r) * 0.1 + smoothstep(0.7, 1, r) * 0.03,
} satisfies Record<string, (r: number) => number>

export interface DishShape {
  x: number
  y: number
  radius: number
  /** Half-size along the short side; default round. */
  ry?: number
  angle?: number
  profile: keyof typeof profiles
  glaze: Glaze
}

/** Sets a plate or bowl on the table; returns the height of its floor. */
export function layDish(relief: Relief, shape: DishShape): number {
  const { x, y, radius, ry = radius, angle = 0, profile, glaze } = shape
  const { base, lip, speckle = 0, rough = 0.1, gloss = 0.12, line, pool } = glaze
  const rise = profiles[profile]
  const small = Math.min(radius, ry)
  const iron = rgb('#3a2a1e')
  relief.stamp({ x, y, rx: radius, ry, angle, z: 0 }, (u, v, out) => {
    const r = Math.sqrt(u * u + v * v)
    if (r > 1) return false
    const wobble = noise2(u * 1.7 + x * 3, v * 1.7 + y) * 0.004
    const inside = Math.min(1, (1 - r) / 0.035)
    const rolled = Math.sqrt(1 - (1 - inside) ** 2)
    out.height = (rise(r) + wobble) * small * (0.25 + 0.75 * rolled) + 0.012
    const cloud = fbm2(u * 3 + x, v * 3 + y, 3)
    paintSample(out, base, 1 + cloud * 0.06)
    if (pool) mixSample(out, pool, smoothstep(0.85, 0.2, r + cloud * 0.25) * 0.9)
    // Throwing rings of the wheel.
    const ring = Math.sin(r * 160 + cloud * 3)
    out.height += ring * 0.0003 * (speckle > 0 ? 1 : 0)
    if (lip) mixSample(out, lip, smoothstep(0.965 + cloud * 0.02, 0.99, r) * 0.85)
    if (line) mixSample(out, line, smoothstep(0.016, 0.01, Math.abs(r - 0.945)) * 0.92)
    if (speckle > 0) {
      const speck = noise2(u * 62 + x * 40, v * 62 + y * 40) + noise2(u * 140, v * 140) * 0.5
      mixSample(out, iron, smoothstep(1.28 - speckle * 0.22, 1.36 - speckle * 0.2, speck) * 0.75)
    }
    out.gloss = gloss
    out.rough = rough
    return true
  })
  return rise(0) * small + 0.012
}

/** A cast-iron or copper pan: straight walls, a flat floor and a handle towards `angle`. */
export function layPan(
  relief: Relief,
  place: { x: number; y: number; radius: number; angle: number; z?: number; metal: Rgb; inside: Rgb },
): number {
  const { x, y, radius, angle, z = 0, metal, inside } = place
  const hx = x + Math.cos(angle) * radius * 1.55
  const hy = y + Math.sin(angle) * radius * 1.55
  relief.stamp({ x: hx, y: hy, rx: radius * 0.62, ry: radius * 0.14, angle, z: 0.04 }, (u, v, out) => {
    const w = 0.55 + 0.35 * u * u
    if (Math.abs(v) > w) return false
    out.height = 0.1 * Math.sqrt(1 - (v / w) ** 2) - smoothstep(0.14, 0.1, Math.hypot((u - 0.78) * 2.2, v * 0.6)) * 0.1
    paintSample(out, metal, 1)
    out.gloss = 0.25
    out.rough = 0.4
    return true
  })
  relief.stamp({ x, y, rx: radius, z }, (u, v, out) => {
    const r = Math.hypot(u, v)
    if (r > 1) return false
    const wall = smoothstep(0.88, 0.96, r)
    out.height = 0.035 + wall * 0.14 - smoothstep(0.985, 1, r) * 0.05
    const worn = fbm2(u * 6, v * 6, 4)
    paintSample(out, mix(inside, metal, wall), 1 + worn * 0.25)
    mixSample(out, times(metal, 0.4), smoothstep(0.2, 0.6, worn) * 0.5)
    out.gloss = 0.2
    out.rough = 0.36 + worn * 0.1
    return true
  })
  return z + 0.035
}
