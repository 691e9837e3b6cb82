import type { Rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A thin slice of ham, rumpled as it falls. */
export function ham(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; r: number },
  meat: Rgb,
  fat: Rgb,
): void {
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
