import { type VitalName, vitalThresholds } from '@firstpaint/core/vitals'

/** `2.41 s`, `840 ms`, `0.08`. */
export function formatValue(metric: string, value: number): string {
  if (metric === 'cls') return value.toFixed(value !== 0 && value < 0.01 ? 3 : 2)
  if (value >= 9950) return `${(value / 1000).toFixed(1)} s`
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(1)} ms`
}

/** A round number on a scale: `2.5 s`, `4 s`. */
export const formatTick = (metric: string, value: number): string =>
  formatValue(metric, value)
    .replace(/(\.\d*?)0+(?=\s|$)/, '$1')
    .replace(/\.(?=\s|$)/, '')

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en')

/** `12.4K`; `whole` from the title. */
export const formatCount = (count: number): string => (count < 10_000 ? whole.format(count) : compact.format(count))

/** `63 %`. */
export const formatShare = (share: number): string =>
  `${share > 0 && share < 0.01 ? '<1' : share < 1 && share > 0.99 ? '>99' : Math.round(share * 100)} %`

/** `+12 %`, `−4 %`. */
export function formatShift(shift: number): string {
  const percent = Math.round(shift * 100)
  return percent === 0 ? '±0 %' : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `21 Nov`, of a UTC day. */
export function formatDay(day: string): string {
  const parts = dayFormat.formatToParts(new Date(day))
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('day')} ${part('month')}`
}

/** `21 Nov, 14:00 UTC`, of the begin of an hour. */
export const formatHour = (time: string): string => `${formatDay(time)}, ${time.slice(11, 16)} UTC`

export const vitalTitles: Readonly<Record<VitalName, string>> = {
  lcp: 'Largest Contentful Paint',
  inp: 'Interaction to Next Paint',
  cls: 'Cumulative Layout Shift',
  fcp: 'First Contentful Paint',
  ttfb: 'Time to First Byte',
}

/** What a threshold is, for a title. */
export const thresholdText = (metric: VitalName): string =>
  `good up to ${formatTick(metric, vitalThresholds[metric][0])}`

/** `resource_load_delay` → `resource load delay`. */
export const formatName = (name: string): string => name.replaceAll('_', ' ').replace(/\bdns\b/, 'DNS')

const momentFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `21 Nov, 14:05`, of an ISO time, by the clock of who looks. */
export function formatMoment(time: string): string {
  const parts = momentFormat.formatToParts(new Date(time))
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`
}
