import { type Rgb, mix, rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { strand, wander } from './strand.ts'

/** A whole roast carrot with its stub of green. */
export function carrot(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; angle: number; length: number; colour: Rgb },
): void {
  const knots = wander(
    random,
    { x: at.x - (Math.cos(at.angle) * at.length) / 2, y: at.y - (Math.sin(at.angle) * at.length) / 2, angle: at.angle },
    { count: 5, step: at.length / 4, turn: 0.16 },
  )
  strand(relief, knots, {
    radius: 0.072,
    taper: [1, 0.2],
    rise: 0.9,
    colour: at.colour,
    low: mix(at.colour, rgb('#5a2408'), 0.6),
    gloss: 0.36,
    rough: 0.1,
    soft: 0.6,
    streaks: 0.5,
    spots: rgb('#4a1f0a'),
    spotAmount: 0.3,
    seed: at.x * 40,
  })
  const head = knots[0]
  if (!head) return
  for (let index = 0; index < 5; index += 1)
    strand(
      relief,
      wander(random, { ...head, angle: at.angle + Math.PI + random.spread(0.5) }, { count: 4, step: 0.045, turn: 0.3 }),
      { radius: 0.011, colour: vary(rgb('#5b7d31'), random, 0.2), taper: [1, 0.5] },
    )
}
