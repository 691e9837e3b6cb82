import { rgb } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { strand, wander } from './strand.ts'

/** A cured fillet: a ribbon with a silvery back. */
export function anchovy(relief: Relief, random: Random, at: { x: number; y: number; angle: number }): void {
  const knots = wander(random, at, { count: 5, step: 0.1, turn: 0.35 })
  strand(relief, knots, {
    radius: 0.036,
    colour: rgb('#7b3f2c'),
    low: rgb('#4a1f16'),
    taper: [1, 0.35],
    rise: 0.5,
    gloss: 0.4,
    rough: 0.12,
    streaks: 1,
    seed: at.x * 9,
  })
  strand(
    relief,
    knots.map((knot) => ({ x: knot.x, y: knot.y + 0.012 })),
    { radius: 0.009, colour: rgb('#b79a86'), rise: 0.4, gloss: 0.5, rough: 0.1, taper: [1, 0.3] },
  )
}
