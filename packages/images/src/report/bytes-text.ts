const units = ['B', 'kB', 'MB', 'GB'] as const

/** Bytes with three digits that count, by thousands: `87 B`, `9.41 kB`, `1.24 MB`. */
export function bytesText(bytes: number): string {
  const unit = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** unit
  return `${unit === 0 ? value : value.toPrecision(Math.max(3, String(Math.floor(value)).length))} ${units[unit]}`
}
