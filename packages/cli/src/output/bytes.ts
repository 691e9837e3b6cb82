import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

const units = {
  b: 1,
  kb: 1000,
  mb: 1000 ** 2,
  gb: 1000 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
} as const

export const SizeInvalid: ErrorFactory<[place: string, value: string]> = defineError('FP_SIZE_INVALID', {
  message: (place, value) => `${place} is not a size: '${value}'.`,
  hint: 'Write a number above 0 and a unit: B, kB, MB, GB (1 kB = 1000 bytes) or KiB, MiB, GiB; for example 300kB.',
  place: (place) => place,
  value: (_place, value) => `'${value}'`,
})

/**
 * A count of bytes for a person, with three significant digits: `0 B`, `999 B`, `12.3 kB`, `1.20 MB`.
 * 1 kB is 1000 bytes, as in Vite's own build output.
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} B`
  const names = ['kB', 'MB', 'GB']
  let value = bytes / 1000
  let unit = 0
  // 999.5 would be written as four digits, so it moves on to the next unit.
  while (value >= 999.5 && unit < names.length - 1) {
    value /= 1000
    unit++
  }
  const digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
  return `${value.toFixed(digits)} ${names[unit]}`
}

/** Bytes to the last one, in groups of three: `1 234 567`. */
export function formatExactBytes(bytes: number): string {
  return String(bytes).replace(/\B(?=(\d{3})+$)/g, ' ')
}

/**
 * Reads a size as people write it: `300kB`, `1.5 MB`, `64KiB`, `2048` (bytes); case is ignored.
 *
 * @param place what is read, for the error: `--max-js`
 * @throws FP_SIZE_INVALID
 */
export function parseBytes(text: string, place: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim())
  const unit = (match?.[2] ?? '').toLowerCase() || 'b'
  const bytes = Math.round(Number(match?.[1]) * (isUnit(unit) ? units[unit] : Number.NaN))
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw SizeInvalid(place, text)
  return bytes
}

function isUnit(text: string): text is keyof typeof units {
  return Object.hasOwn(units, text)
}
