import { type Rgb, mix, rgb } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { lump } from './lump.ts'

/** A ball of soft cheese torn open, in three pieces. */
export function torn(relief: Relief, random: Random, at: { x: number; y: number; r: number }, colour: Rgb): void {
  for (let index = 0; index < 3; index += 1) {
    lump(relief, {
      x: at.x + random.spread(at.r * 0.4),
      y: at.y + random.spread(at.r * 0.4),
      rx: at.r * random.range(0.5, 0.8),
      ry: at.r * random.range(0.4, 0.7),
      angle: random.range(0, 6),
      height: at.r * 0.5,
      colour,
      low: mix(colour, rgb('#d8c9a0'), 0.6),
      ragged: 0.3,
      grain: 2.5,
      gloss: 0.24,
      rough: 0.14,
      soft: 0.9,
    })
  }
}
