import type { ContestantName } from './contestants.ts'
import { type ReplayVisit, total } from './replay-result.ts'

/** A bar the project holds itself to. */
export interface BarResult {
  readonly bar: string
  /** Null when the figures for it were not taken. */
  readonly passed: boolean | null
  readonly found: string
}

/** Bytes a visitor who comes back may be sent in total. */
const limits: Readonly<Record<string, number>> = { string: 2000, component: 2000, css: 2000, seven: 10_000 }

/** Holds a replay against the project's bars; not a byte of slack. */
export function checkBars(visits: readonly ReplayVisit[]): readonly BarResult[] {
  const find = (contestant: ContestantName, deploy: string): ReplayVisit | undefined =>
    visits.find((visit) => visit.contestant === contestant && visit.deploy === deploy)
  const bytes = (visit: ReplayVisit | undefined): number | undefined => visit && total(visit.bytes)
  const landing = (visit: ReplayVisit | undefined): number | undefined => visit && total(visit.landing)
  const later = [...new Set(visits.map(({ deploy }) => deploy))].filter((deploy) => deploy !== 'v1')
  return [
    ...Object.entries(limits).map(([deploy, limit]) =>
      judge(`${deploy}: at most ${limit} B`, bytes(find('firstpaint', deploy)), limit),
    ),
    ...later.map((deploy) =>
      judge(
        `${deploy}: without dictionaries no more than plain Vite`,
        bytes(find('firstpaint-br', deploy)),
        bytes(find('plain', deploy)),
      ),
    ),
    judge(
      'first visit, first route: no more than plain Vite',
      landing(find('firstpaint', 'v1')),
      landing(find('plain', 'v1')),
    ),
    judge(
      'first visit, all routes: no more than plain Vite',
      bytes(find('firstpaint', 'v1')),
      bytes(find('plain', 'v1')),
    ),
  ]
}

function judge(bar: string, value: number | undefined, limit: number | undefined): BarResult {
  if (value === undefined || limit === undefined) return { bar, passed: null, found: 'not measured' }
  return { bar, passed: value <= limit, found: `${value} B against ${limit} B` }
}
