import { formatBytes } from './bytes.ts'

/** A change in bytes for a person, with its sign: `+1.20 kB`, `−300 B`, `±0 B`. */
export function signedBytes(bytes: number): string {
  const rounded = Math.round(bytes)
  if (rounded === 0) return '±0 B'
  return `${rounded > 0 ? '+' : '−'}${formatBytes(Math.abs(rounded))}`
}

/** The same for any number: `+0.12`, `−3`, `±0`; two digits behind the point at most. */
export function signedNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100
  if (rounded === 0) return '±0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`
}
