import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { Query } from '../api/request.ts'
import { useSearch } from './location.ts'

export const ranges = [
  { days: 1, name: 'Today' },
  { days: 7, name: '7 days' },
  { days: 28, name: '28 days' },
  { days: 90, name: '90 days' },
] as const

export const views = [
  { id: 'overview', name: 'Overview' },
  { id: 'segments', name: 'Segments' },
  { id: 'causes', name: 'Causes' },
  { id: 'errors', name: 'Errors' },
  { id: 'releases', name: 'Releases' },
  { id: 'alerts', name: 'Alerts' },
  { id: 'live', name: 'Live' },
] as const
export type ViewId = (typeof views)[number]['id']

/** What the address says is looked at. */
export interface Filter {
  readonly view: ViewId
  readonly app: string
  readonly environment: string
  readonly days: number
  readonly route: string
  readonly device: string
  readonly connection: string
  readonly country: string
  readonly release: string
  readonly metric: VitalName
}

const dayMs = 24 * 3600 * 1000

export function useFilter(): Filter {
  return readFilter(useSearch())
}

/** What cannot be in an address that somebody wrote by hand is left at its default. */
export function readFilter(search: URLSearchParams): Filter {
  const text = (name: string): string => search.get(name) ?? ''
  const days = Number(text('days'))
  return {
    view: views.find(({ id }) => id === text('view'))?.id ?? 'overview',
    app: text('app'),
    environment: text('environment'),
    days: ranges.some((range) => range.days === days) ? days : 28,
    route: text('route'),
    device: text('device'),
    connection: text('connection'),
    country: text('country'),
    release: text('release'),
    metric: vitalNames.find((name) => name === text('metric')) ?? 'lcp',
  }
}

/** Today, as the API counts days. */
export const lastDay = (): string => new Date().toISOString().slice(0, 10)

/** The begin of this hour, as the API writes it. */
export const lastHour = (): string => `${new Date().toISOString().slice(0, 13)}:00:00Z`

/** Values an hour below which a p75 by the hour is mostly chance. */
const enoughAnHour = 30

/**
 * What one point of a trend is: an hour of today, and of a week where there are enough values; else a day. Hours are not
 * kept by connection, country and release.
 *
 * @param count Values in all of the time.
 */
export function trendStep({ days, connection, country, release }: Filter, count: number): 'hour' | 'day' {
  if (connection !== '' || country !== '' || release !== '') return 'day'
  return days === 1 || (days === 7 && count >= enoughAnHour * 24 * days) ? 'hour' : 'day'
}

/** The filter as the API takes it. Days are UTC, as they are counted. */
export function toQuery(
  { app, environment, days, route, device, connection, country, release }: Filter,
  now = Date.now(),
): Query {
  const from = new Date(now - (days - 1) * dayMs).toISOString().slice(0, 10)
  return { app, environment, from, route, device, connection, country, release }
}
