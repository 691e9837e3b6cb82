import type { Queryable } from '../store/in-transaction.ts'

/** The table of one day's beacons. Kept small by compressing bodies that a table would else keep as they are. */
export async function ensureDayPart(client: Queryable, day: string): Promise<void> {
  const next = new Date(Date.parse(day) + 24 * 3600 * 1000).toISOString().slice(0, 10)
  await client.query(
    `create table if not exists ${partName(day)} partition of beacons for values from ('${day}') to ('${next}')
     with (toast_tuple_target = 256)`,
  )
}

/** @param day As `dayOf` gives it. */
export function partName(day: string): string {
  return `beacons_${day.replaceAll('-', '_')}`
}

/** Days there is a table for, oldest first. */
export async function listDayParts(client: Queryable): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'beacons'::regclass order by 1`,
  )
  return rows.map(({ name }) => name.slice('beacons_'.length).replaceAll('_', '-'))
}
