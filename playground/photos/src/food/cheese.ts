import type { Rgb } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** A wedge of hard or soft cheese with its rind. */
export function cheese(
  relief: Relief,
  at: { x: number; y: number; r: number; angle: number; height: number },
  paste: Rgb,
  rind: Rgb,
): void {
  relief.stamp({ x: at.x, y: at.y, rx: at.r, angle: at.angle, z: relief.restAt(at.x, at.y, 0.05) }, (u, v, out) => {
    const reach = (u + 1) / 2
    if (Math.hypot(u + 1, v) > 1.95 || Math.abs(v) > reach * 0.52) return false
    const n = fbm2(u * 5, v * 5 + at.x, 4)
    const eye = smoothstep(0.45, 0.6, noise2(u * 8 + at.x, v * 8))
    const bark = Math.hypot(u + 1, v) > 1.86
    paintSample(out, bark ? rind : paste, 1 + n * 0.1)
    out.height = at.height + n * 0.006 - eye * 0.03 * (bark ? 0 : 1)
    out.gloss = 0.1
    out.rough = 0.4
    out.soft = 0.7
    return true
  })
}
