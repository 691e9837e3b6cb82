import { type Rgb, rgb } from '../colour.ts'
import { noise2 } from '../noise.ts'
import { type Relief, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export const metals = {
  steel: rgb('#c3c2bf'),
  brass: rgb('#c9a25e'),
  dark: rgb('#55524f'),
} satisfies Record<string, Rgb>

interface Shape {
  /** Half-width along the piece, -1 (handle end) to 1 (tip), as a share of its half-length. */
  half: (u: number) => number
  gap?: (u: number, v: number) => boolean
  rise: (u: number, v: number) => number
}

const handle = (u: number): number => 0.03 + 0.035 * smoothstep(0.1, -0.95, u)

const pieces = {
  fork: {
    half: (u) => (u < 0.35 ? handle(u) : 0.03 + 0.085 * smoothstep(0.35, 0.58, u) - 0.015 * smoothstep(0.8, 1, u)),
    gap: (u, v) => u > 0.62 && Math.abs((((v + 0.112) / 0.224) * 4) % 1) > 0.64,
    rise: (u) => 0.02 + 0.02 * smoothstep(0.2, 0.45, u) * smoothstep(1.1, 0.5, u),
  },
  knife: {
    half: (u) => (u < 0.1 ? handle(u) + 0.012 : 0.075 * (1 - smoothstep(0.72, 1, u) * 0.75)),
    rise: (u, v) => (u < 0.1 ? 0.03 : 0.012 + v * 0.08),
  },
  spoon: {
    half: (u) => (u < 0.4 ? handle(u) : 0.19 * Math.sqrt(Math.max(0, 1 - ((u - 0.7) / 0.3) ** 2))),
    rise: (u, v) => (u < 0.4 ? 0.024 : 0.03 - 0.05 * Math.max(0, 1 - ((u - 0.7) / 0.3) ** 2 - (v / 0.19) ** 2)),
  },
} satisfies Record<string, Shape>

/** Lays a knife, fork or spoon; `angle` points from the handle to the tip. */
export function layCutlery(
  relief: Relief,
  piece: keyof typeof pieces,
  place: { x: number; y: number; length: number; angle: number; metal?: Rgb },
): void {
  const { x, y, length, angle, metal = metals.steel } = place
  const shape: Shape = pieces[piece]
  const half = length / 2
  relief.stamp({ x, y, rx: half, ry: half * 0.24, angle, z: relief.restAt(x, y, 0.02) }, (u, v, out) => {
    const across = v * 0.24
    const width = shape.half(u)
    if (Math.abs(u) > 0.99 || Math.abs(across) > width || shape.gap?.(u, across)) return false
    const side = 1 - (across / width) ** 2
    out.height = (shape.rise(u, across) + 0.016 * Math.sqrt(Math.max(0, side))) * half * 1.6
    paintSample(out, metal, 0.95 + noise2(u * 4, across * 160) * 0.08)
    out.gloss = 0.95
    out.rough = 0.16
    out.metal = 1
    return true
  })
}
