import { applyToCube, decodeCube, encodeCube } from '@firstpaint/core/rollup'
import type { Queryable } from '../store/in-transaction.ts'
import type { RecentChange, RecentChanges } from './recent-changes.ts'
import type { StoreNames } from './store-names.ts'

/** Brings what alerts go by up to date. */
export async function writeRecent(client: Queryable, changes: RecentChanges, names: StoreNames): Promise<void> {
  await writeRows(client, { table: 'slots', column: 'start', type: 'timestamptz' }, [...changes.slots.values()], names)
  await writeRows(client, { table: 'hours', column: 'day', type: 'date' }, [...changes.hours.values()], names)
}

interface Table {
  readonly table: 'slots' | 'hours'
  readonly column: 'start' | 'day'
  readonly type: 'timestamptz' | 'date'
}

interface Row {
  readonly series: number
  readonly at: string
  readonly change: RecentChange
}

async function writeRows(
  client: Queryable,
  { table, column, type }: Table,
  changes: readonly RecentChange[],
  names: StoreNames,
): Promise<void> {
  const series = await names.series(client, changes)
  const rows = new Map<string, Row[]>()
  for (const [index, change] of changes.entries()) {
    const id = series[index]
    if (id === undefined) continue
    const at = typeof change.at === 'number' ? new Date(change.at).toISOString() : change.at
    const key = `${id} ${at}`
    // Routes beyond the limit share a series.
    rows.set(key, [...(rows.get(key) ?? []), { series: id, at, change }])
  }
  if (rows.size === 0) return
  const keys = [...rows.values()]
    .map((same) => same[0]!)
    .toSorted((a, b) => a.series - b.series || (a.at < b.at ? -1 : 1))
  const found = await client.query<{ place: number; cube: Buffer }>(
    `select wanted.place::int as place, cube from unnest($1::int[], $2::${type}[]) with ordinality as wanted (series, at, place)
     join ${table} on ${table}.series = wanted.series and ${table}.${column} = wanted.at`,
    [keys.map((row) => row.series), keys.map((row) => row.at)],
  )
  const before = new Map(found.rows.map(({ place, cube }) => [place - 1, cube]))
  const written = keys.map(({ series: id, at }, place) => {
    const stored = before.get(place)
    const cube = stored === undefined ? new Map() : decodeCube(stored)
    for (const { change } of rows.get(`${id} ${at}`)!) applyToCube(cube, change.cells.values())
    return { id, at, cube: Buffer.from(encodeCube(cube)) }
  })
  await client.query(
    `insert into ${table} (series, ${column}, cube) select * from unnest($1::int[], $2::${type}[], $3::bytea[])
     on conflict (series, ${column}) do update set cube = excluded.cube`,
    [written.map(({ id }) => id), written.map(({ at }) => at), written.map(({ cube }) => cube)],
  )
}
