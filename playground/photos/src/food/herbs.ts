import { type Rgb, rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { greens, leaf } from './leaf.ts'
import { inDisc } from './scatter.ts'
import { strand, wander } from './strand.ts'

interface Area {
  x: number
  y: number
  rx: number
  ry?: number
  count: number
}

const kinds = {
  basil: { length: 0.17, wide: 0.62, colour: greens.basil, curl: 0.5, teeth: 0, gloss: 0.14 },
  mint: { length: 0.15, wide: 0.5, colour: greens.mint, curl: 0.3, teeth: 9, gloss: 0.08 },
  sage: { length: 0.2, wide: 0.3, colour: greens.sage, curl: 0.3, teeth: 0, gloss: 0.06 },
  parsley: { length: 0.075, wide: 0.75, colour: greens.parsley, curl: 0.4, teeth: 3, gloss: 0.08 },
  oregano: { length: 0.055, wide: 0.65, colour: greens.parsley, curl: 0.3, teeth: 0, gloss: 0.06 },
  rocket: { length: 0.26, wide: 0.26, colour: greens.rocket, curl: 0.5, teeth: 4, gloss: 0.1 },
} as const

/** Strews single leaves of a herb over an area. */
export function herbLeaves(relief: Relief, random: Random, kind: keyof typeof kinds, area: Area): void {
  const shape = kinds[kind]
  for (let index = 0; index < area.count; index += 1) {
    leaf(relief, {
      ...shape,
      ...inDisc(random, area),
      length: shape.length * random.range(0.75, 1.2),
      angle: random.range(0, Math.PI * 2),
      colour: vary(shape.colour, random, 0.22),
    })
  }
}

/** A bunch of leaves around one point, as a cook sets a tip of basil or mint. */
export function herbTip(
  relief: Relief,
  random: Random,
  kind: keyof typeof kinds,
  at: { x: number; y: number; size?: number },
): void {
  const shape = kinds[kind]
  const { x, y, size = 1 } = at
  const turn = random.range(0, 6)
  for (let ring = 0; ring < 2; ring += 1) {
    const count = ring === 0 ? 4 : 3
    for (let index = 0; index < count; index += 1) {
      const angle = turn + ring * 0.6 + (index / count) * Math.PI * 2 + random.spread(0.25)
      const length = shape.length * size * (ring === 0 ? 1 : 0.6) * random.range(0.85, 1.15)
      leaf(relief, {
        ...shape,
        x: x + Math.cos(angle) * length * 0.42,
        y: y + Math.sin(angle) * length * 0.42,
        length,
        angle,
        lift: 0.02 + ring * 0.03,
        colour: vary(shape.colour, random, 0.15),
      })
    }
  }
}

/** A feathery frond: dill or fennel tops. */
export function frond(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; length: number; angle: number; colour?: Rgb },
): void {
  const { length, angle, colour = greens.dill } = at
  const stem = wander(random, at, { count: 6, step: length / 5, turn: 0.25 })
  strand(relief, stem, { radius: 0.006, colour, taper: [1, 0.5] })
  for (const [index, knot] of stem.entries()) {
    if (index === 0) continue
    for (let barb = 0; barb < 9; barb += 1) {
      const side = barb % 2 === 0 ? 1 : -1
      const start = {
        x: knot.x + random.spread(length * 0.1),
        y: knot.y + random.spread(length * 0.1),
        angle: angle + side * random.range(0.4, 1.1),
      }
      strand(relief, wander(random, start, { count: 3, step: length * random.range(0.08, 0.15), turn: 0.5 }), {
        radius: 0.0036,
        colour: vary(colour, random, 0.25),
        taper: [1, 0.4],
        rise: 2,
      })
    }
  }
}

/** A woody sprig with small leaves in pairs: thyme, or rosemary with `needles`. */
export function sprig(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; length: number; angle: number; needles?: boolean },
): void {
  const { length, needles = false } = at
  const count = needles ? 12 : 9
  const stem = wander(random, at, { count, step: length / count, turn: 0.18 })
  strand(relief, stem, { radius: needles ? 0.009 : 0.006, colour: rgb('#7a6038') })
  const colour = needles ? rgb('#5d7350') : rgb('#5f7a3c')
  for (const knot of stem) {
    for (const side of [-1, 1, ...(needles ? [-0.6, 0.6] : [])]) {
      const angle = at.angle + side * random.range(0.6, 1.2)
      const long = (needles ? 0.11 : 0.055) * random.range(0.8, 1.2)
      leaf(relief, {
        x: knot.x + Math.cos(angle) * long * 0.5,
        y: knot.y + Math.sin(angle) * long * 0.5,
        length: long,
        wide: needles ? 0.14 : 0.5,
        angle,
        colour: vary(colour, random, 0.2),
        lift: 0.015,
      })
    }
  }
}
