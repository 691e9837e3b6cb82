import { rgb } from '../colour.ts'
import { fbm2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A wedge of peach: flesh with grill bars, a skin edge. */
export function peachWedge(relief: Relief, at: { x: number; y: number; angle: number }): void {
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
