import { type Rgb, rgb } from '../colour.ts'
import { type Cell, cells2, fbm2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

/** Melted cheese: a soft-edged pool with browned blisters. */
export function melted(relief: Relief, random: Random, at: { x: number; y: number; r: number }, colour: Rgb): void {
  const seed = random.range(0, 90)
  const brown = rgb('#b5762c')
  const cell: Cell = { near: 0, second: 0, id: 0 }
  relief.stamp(
    { x: at.x, y: at.y, rx: at.r * 1.5, angle: random.range(0, 6), ry: at.r * random.range(1.1, 1.5) },
    (u, v, out) => {
      const r = Math.hypot(u, v) * (1.25 + fbm2(u * 2 + seed, v * 2, 3) * 0.7)
      if (r > 1) return false
      const n = fbm2(u * 4 + seed, v * 4 + seed, 3)
      cells2(u * 5 + seed, v * 5, cell)
      const blister = cell.id > 0.3 ? smoothstep(0.3, 0.05, cell.near) : 0
      const edge = Math.min(1, (1 - r) / 0.35)
      out.height = 0.018 * Math.sqrt(1 - (1 - edge) ** 2) + n * 0.006
      paintSample(out, colour, 1 + n * 0.06)
      mixSample(out, brown, blister * 0.85 + smoothstep(0.15, 0.7, n) * 0.5)
      out.gloss = 0.2
      out.rough = 0.14
      out.soft = 0.8
      out.alpha = smoothstep(0, 0.4, edge) * 0.96
      return true
    },
  )
}
