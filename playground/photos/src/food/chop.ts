import { rgb } from '../colour.ts'
import type { Relief } from '../relief.ts'
import { seared } from './meat.ts'
import { strand } from './strand.ts'

/** A lamb chop: an eye of meat on a long scraped rib. */
export function chop(relief: Relief, at: { x: number; y: number; angle: number; seed: number }): void {
  const { x, y, angle, seed } = at
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  strand(
    relief,
    [
      { x: x + cos * 0.1, y: y + sin * 0.1 },
      { x: x + cos * 0.34, y: y + sin * 0.34 - 0.02 },
      { x: x + cos * 0.56, y: y + sin * 0.56 + 0.03 },
    ],
    { radius: 0.036, colour: rgb('#dcc8a4'), low: rgb('#8f6840'), taper: [1.2, 0.7], gloss: 0.14, rough: 0.3 },
  )
  seared(relief, {
    x,
    y,
    rx: 0.23,
    ry: 0.185,
    angle: angle + 0.4,
    height: 0.12,
    crust: rgb('#59281a'),
    fat: rgb('#d9a566'),
    bars: 3,
    barAngle: 1,
    seed,
  })
}
