import { addEncodedSketch, emptyDense, readCube, summarizeDense } from '@firstpaint/core/rollup'
import type { Pool } from 'pg'
import { inTransaction } from '../store/in-transaction.ts'
import { type Period, periodEnd } from './period.ts'

/** Rows of one transaction. */
const mostAtOnce = 400

interface Stale extends Period {
  readonly series: number
  readonly metric: string
}

/**
 * Makes weeks and months anew where a day of theirs has changed, and only there.
 *
 * @returns Whether some are left
 */
export function refreshPeriods(pool: Pool): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows: stale } = await client.query<Stale>(
      `with taken as (
         delete from stale_periods where (series, kind, start) in
           (select series, kind, start from stale_periods order by start, series, kind limit $1 for update skip locked)
         returning series, kind, start)
       select taken.series, taken.kind, taken.start::text, series.metric from taken
       join series on series.id = taken.series`,
      [mostAtOnce],
    )
    if (stale.length === 0) return false
    const { rows: cubes } = await client.query<{ at: number; cube: Buffer }>(
      `select wanted.at::int, cube from unnest($1::int[], $2::date[], $3::date[]) with ordinality as wanted (series, low, high, at)
       join cubes on cubes.series = wanted.series and cubes.day >= wanted.low and cubes.day < wanted.high`,
      [stale.map(({ series }) => series), stale.map(({ start }) => start), stale.map(periodEnd)],
    )
    const sums = stale.map(() => emptyDense())
    for (const { at, cube } of cubes) readCube(cube, (_segment, sketch) => addEncodedSketch(sums[at - 1]!, sketch))
    const made = stale.map((row, index) => ({ ...row, ...summarizeDense(sums[index]!, row.metric) }))
    await client.query(
      `insert into periods (series, kind, start, n, p75, low, high, good, poor)
       select * from unnest($1::int[], $2::text[], $3::date[], $4::int[], $5::real[], $6::real[], $7::real[], $8::int[], $9::int[])
       on conflict (series, kind, start) do update set n = excluded.n, p75 = excluded.p75, low = excluded.low,
         high = excluded.high, good = excluded.good, poor = excluded.poor`,
      [
        made.map(({ series }) => series),
        made.map(({ kind }) => kind),
        made.map(({ start }) => start),
        made.map(({ count }) => count),
        made.map(({ p75 }) => p75),
        made.map(({ interval }) => interval?.[0] ?? null),
        made.map(({ interval }) => interval?.[1] ?? null),
        made.map(({ ratings }) => ratings?.good ?? null),
        made.map(({ ratings }) => ratings?.poor ?? null),
      ],
    )
    return stale.length === mostAtOnce
  })
}
