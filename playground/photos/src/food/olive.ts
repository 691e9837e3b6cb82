import { rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { lump } from './lump.ts'

/** A green olive. */
export function olive(relief: Relief, random: Random, at: { x: number; y: number }): void {
  lump(relief, {
    ...at,
    rx: 0.052,
    ry: 0.043,
    angle: random.range(0, 6),
    height: 0.06,
    colour: vary(rgb('#6f7a2e'), random, 0.3),
    ragged: 0.03,
    bumps: 0.02,
    gloss: 0.35,
    rough: 0.1,
  })
}
