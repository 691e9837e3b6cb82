import { type Rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import { lump } from './lump.ts'

export interface Spread {
  x: number
  y: number
  /** Half-sizes of the area. */
  rx: number
  ry?: number
  count: number
  /** Radius of one piece. */
  size: number
  colours: readonly Rgb[]
  /** Height as a share of the radius. Default 0.8. */
  rise?: number
  /** Length over width. Default 1.4. */
  long?: number
  gloss?: number
  rough?: number
  ragged?: number
  flat?: number
  /** 0 spreads evenly, 1 gathers in the middle. Default 0.4. */
  gather?: number
  soft?: number
}

/** Places a point at random in a disc; `gather` pulls it towards the middle. */
export function inDisc(
  random: Random,
  area: { x: number; y: number; rx: number; ry?: number },
  gather = 0,
): { x: number; y: number } {
  const { x, y, rx, ry = rx } = area
  const angle = random.range(0, Math.PI * 2)
  const radius = random.next() ** (0.5 + gather)
  return { x: x + Math.cos(angle) * radius * rx, y: y + Math.sin(angle) * radius * ry }
}

/** Strews small pieces: crumbs, flakes of salt, nuts, pepper, chopped herbs. */
export function scatter(relief: Relief, random: Random, spread: Spread): void {
  const {
    count,
    size,
    colours,
    rise = 0.8,
    long = 1.4,
    gloss = 0.06,
    rough = 0.6,
    ragged = 0.35,
    flat = 2.5,
    gather = 0.4,
    soft = 0.3,
  } = spread
  for (let index = 0; index < count; index += 1) {
    const at = inDisc(random, spread, gather)
    const radius = size * random.range(0.55, 1.3)
    lump(relief, {
      ...at,
      rx: radius * Math.sqrt(long),
      ry: radius / Math.sqrt(long),
      angle: random.range(0, Math.PI * 2),
      height: radius * rise,
      colour: vary(random.pick(colours), random, 0.16),
      ragged,
      flat,
      gloss,
      rough,
      soft,
      grain: 2,
    })
  }
}
