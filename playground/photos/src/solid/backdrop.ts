import { type Rgb, mix, rgb, times } from '../colour.ts'
import type { Random } from '../random.ts'
import { smoothstep } from '../smoothstep.ts'

/** The room behind the table, as light by screen position: x in aspect units, y in [-1, 1] upwards. Writes rgb into `out`. */
export type Backdrop = (x: number, y: number, out: Float32Array) => void

/** An evening room far out of focus: a dim gradient and the soft discs of lamps and candles. */
export function bokehRoom(
  random: Random,
  look: { low: Rgb; high: Rgb; lamps: readonly Rgb[]; count: number; size: number; strength: number },
): Backdrop {
  const discs = Array.from({ length: look.count }, () => {
    const size = look.size * random.range(0.4, 1.2)
    return {
      x: random.spread(1.9),
      y: random.range(0.05, 1.1),
      size,
      colour: times(random.pick(look.lamps), look.strength * random.range(0.25, 1)),
    }
  })
  return (x, y, out) => {
    const t = smoothstep(-0.2, 1, y)
    const base = mix(look.low, look.high, t)
    out[0] = base[0]
    out[1] = base[1]
    out[2] = base[2]
    for (const disc of discs) {
      const dx = (x - disc.x) / disc.size
      const dy = (y - disc.y) / disc.size
      const r2 = dx * dx + dy * dy
      if (r2 > 1) continue
      const r = Math.sqrt(r2)
      // A lens draws its discs a little brighter along the rim.
      const cover = smoothstep(1, 0.9, r) * (0.55 + 0.3 * smoothstep(0.55, 0.92, r))
      out[0] += disc.colour[0] * cover
      out[1] += disc.colour[1] * cover
      out[2] += disc.colour[2] * cover
    }
  }
}

export const evenings = {
  amber: {
    low: rgb('#2a1c14'),
    high: rgb('#120c0a'),
    lamps: [rgb('#ffb45a'), rgb('#ff8a3a'), rgb('#ffd9a0')],
    count: 34,
    size: 0.16,
    strength: 1.1,
  },
  day: {
    low: rgb('#b9ab97'),
    high: rgb('#8f8a80'),
    lamps: [rgb('#fff4dc'), rgb('#e8f0f2'), rgb('#cfe0c0')],
    count: 16,
    size: 0.34,
    strength: 0.3,
  },
  garden: {
    low: rgb('#6f7d58'),
    high: rgb('#3c4c34'),
    lamps: [rgb('#d9e6a0'), rgb('#f7efc0'), rgb('#9fc070')],
    count: 30,
    size: 0.24,
    strength: 0.45,
  },
} as const
