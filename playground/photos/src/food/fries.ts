import { rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { inDisc } from './scatter.ts'
import { strand } from './strand.ts'

/** Thin fries in a heap. */
export function fries(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; rx: number; ry: number; count: number },
): void {
  for (let index = 0; index < at.count; index += 1) {
    const spot = inDisc(random, at, 0.1)
    const angle = random.range(0, 6.283)
    const half = random.range(0.13, 0.21)
    strand(
      relief,
      [
        { x: spot.x - Math.cos(angle) * half, y: spot.y - Math.sin(angle) * half },
        { x: spot.x + random.spread(0.015), y: spot.y + random.spread(0.015) },
        { x: spot.x + Math.cos(angle) * half, y: spot.y + Math.sin(angle) * half },
      ],
      {
        radius: 0.024,
        rise: 0.95,
        colour: vary(rgb('#dca545'), random, 0.22),
        low: rgb('#a0641c'),
        gloss: 0.16,
        rough: 0.3,
        soft: 0.4,
        spots: rgb('#a8641c'),
        spotAmount: 0.16,
        seed: index,
        streaks: 0.3,
      },
    )
  }
}
