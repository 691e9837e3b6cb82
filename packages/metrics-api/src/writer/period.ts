/** `w` begins on a Monday, `m` on the first. */
export type PeriodKind = 'w' | 'm'

export interface Period {
  readonly kind: PeriodKind
  /** First day, `2026-11-16`. */
  readonly start: string
}

const dayMs = 24 * 3600 * 1000

/** The week and the month a day belongs to, UTC. */
export function periodsOf(day: string): readonly [week: Period, month: Period] {
  const time = Date.parse(day)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return [
    { kind: 'w', start: new Date(time - sinceMonday * dayMs).toISOString().slice(0, 10) },
    { kind: 'm', start: `${day.slice(0, 7)}-01` },
  ]
}

/** First day after a period. */
export function periodEnd({ kind, start }: Period): string {
  if (kind === 'w') return new Date(Date.parse(start) + 7 * dayMs).toISOString().slice(0, 10)
  const [year = 0, month = 0] = start.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
