import type { Random } from './random.ts'

/** Linear-light red, green and blue, 0 to 1 (not gamma-encoded). */
export type Rgb = readonly [red: number, green: number, blue: number]

function toLinear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

const known = new Map<string, Rgb>()

/** Reads a CSS colour of the form `#rrggbb`. Remembered, for painters ask at every pixel. */
export function rgb(hex: string): Rgb {
  const found = known.get(hex)
  if (found) return found
  const number = Number.parseInt(hex.slice(1), 16)
  const colour: Rgb = [
    toLinear((number >> 16) / 255),
    toLinear(((number >> 8) & 255) / 255),
    toLinear((number & 255) / 255),
  ]
  known.set(hex, colour)
  return colour
}

export function mix(a: Rgb, b: Rgb, amount: number): Rgb {
  const t = Math.min(1, Math.max(0, amount))
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

export function times(colour: Rgb, factor: number): Rgb {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor]
}

/** A neighbour of `colour`: a little lighter or darker, a little warmer or cooler. */
export function vary(colour: Rgb, random: Random, amount: number): Rgb {
  const light = 1 + random.spread(amount)
  const warm = random.spread(amount * 0.4)
  return [colour[0] * light * (1 + warm), colour[1] * light, colour[2] * light * (1 - warm)]
}
