import type { Queryable } from '../store/in-transaction.ts'
import type { ArrivedBeacon } from './parse-records.ts'

export interface KeptBeacon extends ArrivedBeacon {
  readonly site: number
  /** Begin of the slot it counts for, ms since 1970; null of those that came before there were any. */
  readonly slot: number | null
}

/** Keeps beacons as they were read, each once, in the part of its day. */
export async function writeBeacons(client: Queryable, kept: readonly KeptBeacon[]): Promise<void> {
  if (kept.length === 0) return
  await client.query(
    `insert into beacons (id, day, sequence, site, received_at, country, body, slot)
     select id, day, sequence, site, to_timestamp(received / 1000), country, body, to_timestamp(slot / 1000)
     from unnest($1::text[], $2::date[], $3::int[], $4::int[], $5::float8[], $6::text[], $7::text[], $8::float8[])
       as arrived (id, day, sequence, site, received, country, body, slot)
     on conflict (id, day) do update set sequence = excluded.sequence, received_at = excluded.received_at,
       country = excluded.country, body = excluded.body`,
    [
      kept.map(({ beacon }) => beacon.id),
      kept.map(({ day }) => day),
      kept.map(({ beacon }) => beacon.sequence),
      kept.map(({ site }) => site),
      kept.map(({ receivedAt }) => receivedAt),
      kept.map(({ country }) => country),
      kept.map(({ beacon }) => JSON.stringify(beacon)),
      kept.map(({ slot }) => slot),
    ],
  )
}
