import { rgb, times } from '../colour.ts'
import { noise2 } from '../noise.ts'
import { type Relief, paintSample } from '../relief.ts'
import type { Pie } from './pie.ts'

/** Cuts the pie in six: narrow grooves through everything. */
export function slash(relief: Relief, pie: Pie, turn: number): void {
  for (let index = 0; index < 3; index += 1) {
    const angle = turn + (index * Math.PI) / 3
    relief.stamp({ x: pie.x, y: pie.y, rx: pie.radius * 0.99, ry: 0.018, angle }, (u, v, out) => {
      const w = 0.45 + noise2(u * 9, index) * 0.3
      if (Math.abs(v) > w) return false
      out.height = -0.035 * (1 - Math.abs(v) / w)
      paintSample(out, times(rgb('#d9b483'), 0.5), 1)
      out.alpha = 0.75 * (1 - Math.abs(v) / w)
      out.gloss = 0.03
      return true
    })
  }
}
