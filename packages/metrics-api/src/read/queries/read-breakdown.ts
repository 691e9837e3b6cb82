import { summarizeDense, type ValueSummary, vitalParts } from '@firstpaint/core/rollup'
import type { VitalName } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import { mergeCubes } from './merge-cubes.ts'
import type { Scope } from './scope.ts'

export interface BreakdownCause {
  /** `element`, `resource` or `script`. */
  readonly kind: string
  readonly name: string
  /** Page views it was to blame in. */
  readonly count: number
  /** Mean of the vital in those, or of the time the script took. */
  readonly mean: number
}

export interface BreakdownFinding {
  /** `lazy`, `low-priority`, `oversized`, `unsized`, `not-preloaded`. */
  readonly reason: string
  /** Address or selector. */
  readonly name: string
  readonly count: number
}

export interface Breakdown {
  readonly whole: ValueSummary
  /** In the order they happen. The p75 of parts do not add up to that of the whole: they are of other page views. */
  readonly parts: readonly (ValueSummary & { readonly name: string })[]
  /** Of the page's `Server-Timing`, for TTFB. */
  readonly server: readonly (ValueSummary & { readonly name: string })[]
  /** Most time first. */
  readonly causes: readonly BreakdownCause[]
  /** How pages themselves held up their LCP elements, most often first; of LCP alone. */
  readonly findings: readonly BreakdownFinding[]
}

const mostCauses = 20

/** What a vital is made of, and who is to blame. Causes are not kept by segment: they are those of all visitors. */
export async function readBreakdown(pool: Pool, scope: Scope, vital: VitalName): Promise<Breakdown> {
  const { route } = scope.filter
  const names = (vitalParts[vital] ?? []).map((part) => `${vital}.${part}`)
  const server = vital === 'ttfb' ? await serverMetrics(pool, scope) : []
  const metrics = [vital, ...names, ...server]
  const sums = await mergeCubes(pool, scope, { metrics, routes: { one: route }, by: 'none' })
  const summaries = (wanted: readonly string[]): (ValueSummary & { readonly name: string })[] =>
    wanted.flatMap((metric) => {
      const dense = sums.get(`${metric}\n`)
      return dense ? [{ name: metric.slice(metric.indexOf('.') + 1), ...summarizeDense(dense, metric) }] : []
    })
  const [whole] = summaries([vital])
  return {
    whole: whole ?? { count: 0, p75: null, interval: null, ratings: null },
    parts: summaries(names),
    server: summaries(server),
    causes: await readCauses(pool, scope, vital),
    findings: vital === 'lcp' ? await readFindings(pool, scope) : [],
  }
}

async function readFindings(pool: Pool, { sites, filter }: Scope): Promise<readonly BreakdownFinding[]> {
  const { rows } = await pool.query<BreakdownFinding>(
    `select first as reason, third as name, sum(count) as count from counters
     where site = any($1::int[]) and kind = 'guard' and day between $2 and $3 and ($4 = '' or second = $4)
     group by 1, 2 having sum(count) > 0 order by 3 desc, 1, 2 limit $5`,
    [sites, filter.from, filter.to, filter.route, mostCauses],
  )
  return rows
}

async function serverMetrics(pool: Pool, { sites }: Scope): Promise<readonly string[]> {
  const { rows } = await pool.query<{ metric: string }>(
    `select distinct metric from series where site = any($1::int[]) and metric like 'server.%' order by 1`,
    [sites],
  )
  return rows.map(({ metric }) => metric)
}

async function readCauses(pool: Pool, { sites, filter }: Scope, vital: VitalName): Promise<readonly BreakdownCause[]> {
  const { rows } = await pool.query<{ kind: string; name: string; count: number; total: number }>(
    `select second as kind, third as name, sum(count) as count, sum(total) as total from counters
     where site = any($1::int[]) and kind = 'cause' and day between $2 and $3
       and (first = $4 or ($5 = '' and starts_with(first, $6)))
     group by 1, 2 having sum(count) > 0 order by sum(total) desc, 1, 2 limit $7`,
    [sites, filter.from, filter.to, `${vital} ${filter.route}`, filter.route, `${vital} `, mostCauses],
  )
  return rows.map(({ kind, name, count, total }) => ({ kind, name, count, mean: total / count }))
}
