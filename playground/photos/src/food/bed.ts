import { type Rgb, vary } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Relief } from '../relief.ts'
import type { Area } from './area.ts'
import { leaf } from './leaf.ts'

/** A bed of leaves, the outer ones first and pointing outwards. */
export function bed(
  relief: Relief,
  random: Random,
  at: Area,
  look: { colours: readonly Rgb[]; count: number; length: number; wide: number; ruffle: number; rib?: Rgb },
): void {
  for (let index = 0; index < look.count; index += 1) {
    const share = 1 - index / look.count
    const angle = random.range(0, 6.283)
    const reach = at.r * share * random.range(0.55, 1)
    leaf(relief, {
      x: at.x + Math.cos(angle) * reach,
      y: at.y + Math.sin(angle) * reach * 0.94,
      length: look.length * random.range(0.75, 1.2),
      wide: look.wide * random.range(0.8, 1.2),
      angle: angle + random.spread(0.9),
      colour: vary(random.pick(look.colours), random, 0.25),
      ruffle: look.ruffle,
      curl: 0.9,
      lift: 0.004,
      gloss: 0.14,
      ...(look.rib ? { rib: look.rib } : {}),
    })
  }
}
