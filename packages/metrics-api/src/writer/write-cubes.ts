import {
  addSketch,
  applyToCube,
  type Cube,
  decodeCube,
  emptyDense,
  encodeCube,
  summarizeDense,
} from '@firstpaint/core/rollup'
import type { Queryable } from '../store/in-transaction.ts'
import { periodsOf } from './period.ts'
import type { CubeChange } from './store-changes.ts'
import type { StoreNames } from './store-names.ts'

/** Changes cubes and, beside them, what is said of a whole day; marks the weeks and months they belong to. */
export async function writeCubes(client: Queryable, changes: readonly CubeChange[], names: StoreNames): Promise<void> {
  const series = await names.series(client, changes)
  const rows = new Map<string, Row>()
  for (const [index, change] of changes.entries()) {
    const id = series[index]
    if (id === undefined) continue
    const key = `${id} ${change.day}`
    const row = rows.get(key) ?? { series: id, day: change.day, metric: change.metric, changes: [] }
    row.changes.push(change)
    rows.set(key, row)
  }
  if (rows.size === 0) return
  // In one order, so that writers that meet wait for each other instead of locking each other out.
  const sorted = [...rows.values()].toSorted((a, b) => a.series - b.series || (a.day < b.day ? -1 : 1))
  const before = await readCubes(client, sorted)
  const written = sorted.map((row) => {
    const cube = before.get(`${row.series} ${row.day}`) ?? new Map()
    for (const { cells } of row.changes) applyToCube(cube, cells.values())
    return { ...row, ...summaryOf(cube, row.metric), cube: Buffer.from(encodeCube(cube)) }
  })
  await client.query(
    `insert into cubes (series, day, n, p75, low, high, good, poor, cube)
     select * from unnest($1::int[], $2::date[], $3::int[], $4::real[], $5::real[], $6::real[], $7::int[], $8::int[], $9::bytea[])
     on conflict (series, day) do update set n = excluded.n, p75 = excluded.p75, low = excluded.low,
       high = excluded.high, good = excluded.good, poor = excluded.poor, cube = excluded.cube`,
    [
      written.map((row) => row.series),
      written.map((row) => row.day),
      written.map((row) => row.n),
      written.map((row) => row.p75),
      written.map((row) => row.low),
      written.map((row) => row.high),
      written.map((row) => row.good),
      written.map((row) => row.poor),
      written.map((row) => row.cube),
    ],
  )
  await markPeriods(client, sorted)
}

interface Row {
  readonly series: number
  readonly day: string
  readonly metric: string
  readonly changes: CubeChange[]
}

async function readCubes(client: Queryable, rows: readonly Row[]): Promise<Map<string, Cube>> {
  const found = await client.query<{ series: number; day: string; cube: Buffer }>(
    `select series, day::text, cube from cubes join unnest($1::int[], $2::date[]) as wanted (series, day)
     using (series, day)`,
    [rows.map(({ series }) => series), rows.map(({ day }) => day)],
  )
  return new Map(found.rows.map(({ series, day, cube }) => [`${series} ${day}`, decodeCube(cube)]))
}

function summaryOf(
  cube: Cube,
  metric: string,
): {
  n: number
  p75: number | null
  low: number | null
  high: number | null
  good: number | null
  poor: number | null
} {
  const dense = emptyDense()
  for (const { sketch } of cube.values()) addSketch(dense, sketch)
  const { count, p75, interval, ratings } = summarizeDense(dense, metric)
  return {
    n: count,
    p75,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    good: ratings?.good ?? null,
    poor: ratings?.poor ?? null,
  }
}

async function markPeriods(client: Queryable, rows: readonly Row[]): Promise<void> {
  const marks = new Map(
    rows.flatMap(({ series, day }) =>
      periodsOf(day).map(({ kind, start }) => [`${series} ${kind} ${start}`, { series, kind, start }] as const),
    ),
  )
  const sorted = [...marks.values()].toSorted(
    (a, b) => a.series - b.series || a.kind.localeCompare(b.kind) || a.start.localeCompare(b.start),
  )
  await client.query(
    `insert into stale_periods (series, kind, start) select * from unnest($1::int[], $2::text[], $3::date[])
     on conflict do nothing`,
    [sorted.map(({ series }) => series), sorted.map(({ kind }) => kind), sorted.map(({ start }) => start)],
  )
}
