import type { Pixels } from './quality-metric.ts'

/** Whether no pixel lets anything behind it show. */
export function isOpaque({ data, channels }: Pixels): boolean {
  if (channels === 3) return true
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] !== 255) return false
  }
  return true
}
