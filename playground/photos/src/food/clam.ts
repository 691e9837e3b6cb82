import { rgb } from '../colour.ts'
import { noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A clam shell, open, seen into or onto. */
export function clam(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const seed = random.range(0, 90)
  const inside = random.next() < 0.6
  relief.stamp(
    { x: at.x, y: at.y, rx: 0.12, ry: 0.095, angle: at.angle, z: relief.restAt(at.x, at.y, 0.06) },
    (u, v, out) => {
      const r = Math.hypot(u * (1 + v * 0.12), v)
      if (r > 0.97) return false
      const rings = Math.sin(Math.hypot(u, v + 0.75) * 38 + noise2(u * 3 + seed, v * 3))
      const rays = noise2(Math.atan2(v + 1, u) * 9 + seed, 1)
      if (inside) {
        paintSample(out, rgb('#d9cdb9'), 1)
        mixSample(out, rgb('#8a7f8c'), smoothstep(0.4, 0.9, r) * 0.45)
        out.height = 0.02 + r * r * 0.065
        const meat = smoothstep(0.62, 0.5, Math.hypot(u * 1.1 + 0.1, v * 1.2))
        mixSample(out, rgb('#dba254'), meat)
        out.height += meat * (0.045 + noise2(u * 7 + seed, v * 7) * 0.02)
        out.gloss = 0.35
        out.rough = 0.1
      } else {
        paintSample(out, rgb('#b8a98c'), 1 + rays * 0.25)
        mixSample(out, rgb('#5c5347'), smoothstep(0, 1, rings) * 0.55 + smoothstep(0.2, 0.7, rays) * 0.4)
        out.height = 0.095 * Math.sqrt(1 - r * r) + rings * 0.0022
        out.gloss = 0.2
        out.rough = 0.24
      }
      return true
    },
  )
}
