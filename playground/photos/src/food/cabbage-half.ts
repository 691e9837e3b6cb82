import { rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** Half a pointed cabbage, cut face up: packed leaves around a core, charred along the edges. */
export function cabbageHalf(relief: Relief, at: { x: number; y: number; angle: number; seed: number }): void {
  relief.stamp(
    { x: at.x, y: at.y, rx: 0.52, ry: 0.23, angle: at.angle, z: relief.restAt(at.x, at.y, 0.2) },
    (u, v, out) => {
      const half = Math.sqrt(Math.max(0, 1 - u * u)) * (1 - 0.45 * smoothstep(-0.2, 1, u))
      const k = Math.abs(v) / Math.max(0.03, half * (1 + noise2(u * 4 + at.seed, Math.sign(v)) * 0.08))
      if (k > 1) return false
      const n = fbm2(u * 3 + at.seed, v * 3, 3)
      const layers = (k * 7 + n * 1.1 + u * 1.3) % 1
      const rim = smoothstep(0.2, 0, Math.abs(layers - 0.5))
      const core = smoothstep(0.3, 0.12, Math.abs(v) + smoothstep(-0.55, 0.35, u) * 0.35)
      paintSample(out, rgb('#cfd592'), 1 + n * 0.14)
      mixSample(out, rgb('#7f9c42'), smoothstep(0.35, 1, k) * 0.8)
      mixSample(out, rgb('#eef0cf'), rim * 0.6 + core * 0.8)
      mixSample(out, rgb('#5f7a2c'), smoothstep(0.08, 0, Math.min(layers, 1 - layers)) * (1 - core) * 0.75)
      const burnt = smoothstep(0.12, 0.6, fbm2(u * 4 + at.seed, v * 5 + 3, 4) + k * 0.35 - 0.1 + rim * 0.12)
      mixSample(out, rgb('#3a2411'), burnt * 0.8)
      mixSample(out, rgb('#140d08'), smoothstep(0.55, 1, burnt + n * 0.3) * 0.7)
      out.height =
        0.13 * (1 - k ** 6) +
        rim * 0.016 * (1 - core) -
        smoothstep(0.1, 0, Math.min(layers, 1 - layers)) * 0.03 * (1 - core)
      out.gloss = 0.22
      out.rough = 0.22
      out.soft = 0.5
      return true
    },
  )
}
