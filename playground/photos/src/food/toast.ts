import { mix, rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A slice of open-crumbed bread, toasted. */
export function toast(relief: Relief, at: { x: number; y: number; rx: number; ry: number; angle: number }): void {
  const { x, y, rx, ry, angle } = at
  const z = relief.restAt(x, y, 0.1)
  relief.stamp({ x, y, rx, ry, angle, z }, (u, v, out) => {
    const r =
      (Math.abs(u) ** 3.4 + Math.abs(v + u * u * 0.08) ** 3) ** (1 / 3.2) * (1 + noise2(u * 2 + x, v * 2 + y) * 0.06)
    if (r > 1) return false
    const crumb = fbm2(u * 7 + x * 9, v * 5 + y * 9, 4)
    const hole = smoothstep(0.3, 0.55, noise2(u * 13 + x, v * 9) + crumb * 0.4)
    const toasted = smoothstep(-0.2, 0.6, fbm2(u * 2.4 + x, v * 2.4, 3) + (r - 0.6) * 0.5)
    paintSample(out, mix(rgb('#e0bd7e'), rgb('#8f5522'), toasted * 0.8), 1 + crumb * 0.2)
    mixSample(out, rgb('#5f3312'), smoothstep(0.9, 0.97, r))
    mixSample(out, rgb('#7a4a1e'), hole * 0.6)
    out.height = 0.09 * Math.sqrt(1 - smoothstep(0.9, 1, r) ** 2) - hole * 0.02 + crumb * 0.01
    out.rough = 0.7
    out.soft = 0.3
    return true
  })
}
