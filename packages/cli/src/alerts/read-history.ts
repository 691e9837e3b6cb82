import { readFileSync } from 'node:fs'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import { metricScale } from '@firstpaint/core/rollup'
import {
  addToSketch,
  emptySketch,
  type HistorySeries,
  type Sketch,
  type VitalName,
  vitalNames,
} from '@firstpaint/core/vitals'

export const HistoryUnreadable: ErrorFactory<[file: string, line: number, why: string]> = defineError(
  'FP_CLI_HISTORY',
  {
    message: (file, line, why) => `${file}, line ${line}: ${why}.`,
    hint: 'Each line is { "at": "2026-11-21T12:00:00Z", "metric": "lcp", "value": 2310, "route": "/", "device": "phone", "release": "3f2a91c" }; device and release may be left out.',
    place: (file, line) => `${file}:${line}`,
  },
)

const hourMs = 3600_000

interface Growing extends HistorySeries {
  readonly hours: Map<number, Sketch>
  readonly releases: { readonly name: string; at: number }[]
}

/**
 * Reads values, one a line, into the hours of their route and form factor, in whatever order they stand.
 *
 * @throws FP_CLI_HISTORY
 */
export function readHistory(file: string): readonly HistorySeries[] {
  const found = new Map<string, Growing>()
  for (const [index, line] of textOf(file).split('\n').entries()) {
    if (line.trim() === '') continue
    const { at, metric, value, route, device = 'unknown', release } = rowOf(file, index + 1, line)
    const labels = { app: '', route, form_factor: device }
    const key = JSON.stringify([metric, labels])
    let series = found.get(key)
    if (series === undefined) found.set(key, (series = { metric, labels, hours: new Map(), releases: [] }))
    const hour = Math.floor(at / hourMs) * hourMs
    let sketch = series.hours.get(hour)
    if (sketch === undefined) series.hours.set(hour, (sketch = emptySketch()))
    addToSketch(sketch, { value, scale: metricScale(metric) })
    if (release === undefined) continue
    const known = series.releases.find(({ name }) => name === release)
    if (known === undefined) series.releases.push({ name: release, at })
    else known.at = Math.min(known.at, at)
  }
  for (const { releases } of found.values()) releases.sort((a, b) => a.at - b.at)
  return [...found.values()]
}

interface Row {
  /** Ms since 1970. */
  readonly at: number
  readonly metric: VitalName
  readonly value: number
  readonly route: string
  readonly device?: string
  readonly release?: string
}

function rowOf(file: string, line: number, text: string): Row {
  let given: Record<string, unknown>
  try {
    given = JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    throw HistoryUnreadable.because(error, file, line, (error as Error).message)
  }
  const { at, metric, value, route, device, release } = given
  const time = typeof at === 'number' ? at : Date.parse(String(at))
  const name = vitalNames.find((each) => each === metric)
  if (!Number.isFinite(time)) throw HistoryUnreadable(file, line, `'at' is no time`)
  if (name === undefined) throw HistoryUnreadable(file, line, `'metric' must be one of ${vitalNames.join(', ')}`)
  if (typeof value !== 'number' || !(value >= 0))
    throw HistoryUnreadable(file, line, `'value' must be a number from 0 on`)
  if (typeof route !== 'string') throw HistoryUnreadable(file, line, `'route' must be a text`)
  return {
    at: time,
    metric: name,
    value,
    route,
    ...(typeof device === 'string' && { device }),
    ...(typeof release === 'string' && { release }),
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw HistoryUnreadable.because(error, file, 0, (error as Error).message)
  }
}
