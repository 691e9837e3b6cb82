import type { MetricUnit } from './budget-metrics.ts'

/** In bytes or milliseconds. kB is 1000 bytes, KiB 1024, as the IEC has it. */
const factors: Record<'bytes' | 'ms', Readonly<Record<string, number>>> = {
  bytes: { b: 1, kb: 1000, mb: 1e6, kib: 1024, mib: 1024 ** 2 },
  ms: { ms: 1, s: 1000 },
}

/** What a person may write for a unit: the words of an error message. */
export const quantityWords: Readonly<Record<MetricUnit, string>> = {
  bytes: "a size with its unit, such as '180 kB', '1.5 MB', '512 B' or '64 KiB'",
  ms: "a time with its unit, such as '2500 ms' or '2.5 s'",
  count: 'a whole number, 0 or more',
  ratio: 'a number, 0 or more, such as 0.1',
  score: 'a number from 0 to 1, such as 0.95',
}

/**
 * Reads what a budget file says for one metric, into bytes, milliseconds or the bare number; undefined when it is not that.
 * Sizes and times need their unit: a bare 180 is 180 bytes to one reader and 180 kB to the next.
 *
 * @example parseQuantity('180 kB', 'bytes') // 180000
 */
export function parseQuantity(value: unknown, unit: MetricUnit): number | undefined {
  if (unit === 'bytes' || unit === 'ms') {
    if (typeof value !== 'string') return undefined
    const [, amount, word] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(value) ?? []
    const factor = word === undefined ? undefined : factors[unit][word.toLowerCase()]
    return amount === undefined || factor === undefined ? undefined : Number(amount) * factor
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined
  if (unit === 'count' && !Number.isInteger(value)) return undefined
  if (unit === 'score' && value > 1) return undefined
  return value
}

/** Reads `'2 %'` as a share of the base, 0.02; undefined when it is not a percentage. */
export function parsePercent(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const [, amount] = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(value) ?? []
  return amount === undefined ? undefined : Number(amount) / 100
}
