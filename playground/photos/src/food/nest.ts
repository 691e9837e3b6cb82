import { type Rgb, mix, rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { Area } from './area.ts'
import { strand } from './strand.ts'

/** A twirled nest: noodles wound round the middle, wandering in radius, piling up. */
export function nest(
  relief: Relief,
  random: Random,
  at: Area,
  noodle: { colour: Rgb; radius: number; rise: number; count: number; gloss?: number },
): void {
  const { colour, radius, rise, count, gloss = 0.2 } = noodle
  for (let index = 0; index < count; index += 1) {
    const turn = random.range(0, 6.283)
    const sweep = random.range(1.6, 4.2) * (random.next() < 0.7 ? 1 : -1)
    const middle = random.next() ** 0.7 * at.r * 0.72
    const wobble = random.range(0.05, 0.2) * at.r
    const phase = random.range(0, 6)
    const ox = random.spread(at.r * 0.22)
    const oy = random.spread(at.r * 0.22)
    const knots = Array.from({ length: 11 }, (_, knot) => {
      const angle = turn + (knot / 10) * sweep
      const r = middle + Math.sin(phase + knot * 0.9) * wobble + at.r * 0.1
      return { x: at.x + ox + Math.cos(angle) * r, y: at.y + oy + Math.sin(angle) * r * 0.94 }
    })
    strand(relief, knots, {
      radius: radius * random.range(0.9, 1.1),
      rise,
      colour: vary(colour, random, 0.12),
      gloss,
      rough: 0.18,
      soft: 0.6,
      seed: index * 1.7,
      low: mix(colour, rgb('#8a5a22'), 0.5),
    })
  }
}
