import type { Column } from '../measure/columns.ts'

/** A figure as people read it: kB is 1,000 bytes. */
export function formatFigure(value: number | null | undefined, unit: Column['unit']): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'share') return `${(value * 100).toFixed(2)} %`
  if (unit === 'count') return Number.isInteger(value) ? String(value) : value.toFixed(1)
  if (value < 1000) return `${Math.round(value)} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(2)} MB`
}
