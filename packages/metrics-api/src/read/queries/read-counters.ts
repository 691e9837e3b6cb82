import type { CounterKind } from '@firstpaint/core/rollup'
import type { Pool } from 'pg'
import type { Scope } from './scope.ts'

export interface CounterRow {
  readonly first: string
  readonly second: string
  readonly third: string
  readonly count: number
  readonly total: number
}

/** One kind of counter over the days asked for, most first. */
export async function readCounters(
  pool: Pool,
  { sites, filter }: Scope,
  { kind, most }: { readonly kind: CounterKind; readonly most: number },
): Promise<readonly CounterRow[]> {
  const { rows } = await pool.query<CounterRow>(
    `select first, second, third, sum(count) as count, sum(total) as total from counters
     where site = any($1::int[]) and kind = $2 and day between $3 and $4
     group by 1, 2, 3 having sum(count) > 1e-9 order by 4 desc, 1, 2, 3 limit $5`,
    [sites, kind, filter.from, filter.to, most],
  )
  return rows
}
