import { cubeConnections, cubeDevices } from '@firstpaint/core/rollup'
import { dayOf } from '../writer/parse-records.ts'
import { ReadProblem } from './read-problem.ts'

/** Which values an answer is about. Undefined leaves a side open. */
export interface ReadFilter {
  readonly app: string | undefined
  readonly environment: string | undefined
  /** First and last day, UTC. */
  readonly from: string
  readonly to: string
  /** '' for all routes together. */
  readonly route: string
  readonly device: string | undefined
  readonly connection: string | undefined
  readonly country: string | undefined
  readonly release: string | undefined
}

const dayMs = 24 * 3600 * 1000

/** As CrUX has it, and long enough that each day of the week counts alike. */
const usualDays = 28
const mostDays = 400

/** Reads the filter of a request. @throws ReadProblem */
export function readFilter(query: (name: string) => string | undefined, now: number): ReadFilter {
  const to = day('to', query('to') ?? dayOf(now))
  const from = day('from', query('from') ?? dayOf(Date.parse(to) - (usualDays - 1) * dayMs))
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  if (days < 1 || days > mostDays)
    throw new ReadProblem(400, 'FP_METRICS_QUERY', `'from' to 'to' must be 1 to ${mostDays} days, not ${days}.`)
  const text = (name: string): string | undefined => {
    const given = query(name) || undefined
    // No text of the database can hold it.
    if (given?.includes('\0')) throw new ReadProblem(400, 'FP_METRICS_QUERY', `'${name}' holds a character of code 0.`)
    return given
  }
  return {
    app: text('app'),
    environment: text('environment'),
    from,
    to,
    route: text('route') ?? '',
    device: choice('device', text('device'), cubeDevices.slice(1)),
    connection: choice('connection', text('connection'), cubeConnections.slice(1)),
    country: text('country'),
    release: text('release'),
  }
}

/** Whether only some segments are asked for, so that stored summaries of all of them do not answer. */
export function isSegmented({ device, connection, country, release }: ReadFilter): boolean {
  return [device, connection, country, release].some((side) => side !== undefined)
}

function day(name: string, given: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(given) : Number.NaN
  if (Number.isNaN(time) || dayOf(time) !== given)
    throw new ReadProblem(
      400,
      'FP_METRICS_QUERY',
      `'${name}' must be a day such as 2026-11-21, not '${given.slice(0, 40)}'.`,
    )
  return given
}

/** @throws ReadProblem */
export function choice<T extends string>(
  name: string,
  given: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (given === undefined) return undefined
  const found = allowed.find((each) => each === given)
  if (found !== undefined) return found
  const text = `'${name}' must be one of ${allowed.join(', ')}, not '${given.slice(0, 40)}'.`
  throw new ReadProblem(400, 'FP_METRICS_QUERY', text)
}
