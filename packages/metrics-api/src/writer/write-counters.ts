import type { Queryable } from '../store/in-transaction.ts'
import { type CounterChange, counterKey } from './store-changes.ts'
import { otherName } from './store-names.ts'

/** Names of one kind, day and site; beyond them all are counted as one. */
const mostNames = 5000

/** Adds to counters; what would fall to nothing or below is set to nothing. */
export async function writeCounters(client: Queryable, changes: readonly CounterChange[]): Promise<void> {
  const changed = await withinLimits(
    client,
    changes.filter(({ count, total }) => count !== 0 || total !== 0),
  )
  if (changed.length === 0) return
  const sorted = changed.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)) || a.key.localeCompare(b.key))
  await client.query(
    `insert into counters (site, kind, day, key, first, second, third, count, total)
     select site, kind, day, key, first, second, third, greatest(count, 0), greatest(total, 0)
     from unnest($1::int[], $2::text[], $3::date[], $4::uuid[], $5::text[], $6::text[], $7::text[],
       $8::float8[], $9::float8[]) as change (site, kind, day, key, first, second, third, count, total)
     on conflict (site, kind, day, key) do nothing`,
    columns(sorted.map((change) => ({ ...change, count: 0, total: 0 }))),
  )
  await client.query(
    `update counters set count = greatest(0, counters.count + change.count),
       total = greatest(0, counters.total + change.total)
     from unnest($1::int[], $2::text[], $3::date[], $4::uuid[], $5::text[], $6::text[], $7::text[],
       $8::float8[], $9::float8[]) as change (site, kind, day, key, first, second, third, count, total)
     where counters.site = change.site and counters.kind = change.kind and counters.day = change.day
       and counters.key = change.key`,
    columns(sorted),
  )
}

function columns(changes: readonly CounterChange[]): unknown[] {
  return [
    changes.map(({ site }) => site),
    changes.map(({ kind }) => kind),
    changes.map(({ day }) => day),
    changes.map(({ key }) => key),
    changes.map(({ names }) => names[0]),
    changes.map(({ names }) => names[1]),
    changes.map(({ names }) => names[2]),
    changes.map(({ count }) => count),
    changes.map(({ total }) => total),
  ]
}

function placeOf({ site, kind, day }: CounterChange): string {
  return `${site} ${kind} ${day}`
}

/** Names that are new where there are too many already become one. */
async function withinLimits(client: Queryable, changes: readonly CounterChange[]): Promise<readonly CounterChange[]> {
  const kept: CounterChange[] = []
  for (const group of Map.groupBy(changes, placeOf).values()) {
    const { site, kind, day } = group[0]!
    const { rows: counted } = await client.query<{ n: number }>(
      'select count(*)::int as n from (select from counters where site = $1 and kind = $2 and day = $3 limit $4) as counted',
      [site, kind, day, mostNames],
    )
    const room = mostNames - counted[0]!.n
    if (group.length <= room) {
      kept.push(...group)
      continue
    }
    const { rows } = await client.query<{ key: string }>(
      `select key::text from counters where site = $1 and kind = $2 and day = $3 and key = any($4::uuid[])`,
      [site, kind, day, group.map(({ key }) => key)],
    )
    const known = new Set(rows.map(({ key }) => key.replaceAll('-', '')))
    let left = room
    const names = [otherName, '', ''] as const
    const other: CounterChange = { site, kind, day, names, key: counterKey(names), count: 0, total: 0 }
    for (const change of group) {
      if (known.has(change.key)) kept.push(change)
      else if (left-- > 0) kept.push(change)
      else {
        other.count += change.count
        other.total += change.total
      }
    }
    kept.push(other)
  }
  return kept
}
