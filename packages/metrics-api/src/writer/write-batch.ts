import { alertSlotMs, readBeacon } from '@firstpaint/core/vitals'
import type { Pool, PoolClient } from 'pg'
import type { SpoolPosition } from '../spool/spool-position.ts'
import { inTransaction } from '../store/in-transaction.ts'
import { ensureDayPart } from './day-parts.ts'
import type { ArrivedBeacon } from './parse-records.ts'
import { RecentChanges } from './recent-changes.ts'
import { StoreChanges } from './store-changes.ts'
import type { StoreNames } from './store-names.ts'
import { type KeptBeacon, writeBeacons } from './write-beacons.ts'
import { writeCounters } from './write-counters.ts'
import { writeCubes } from './write-cubes.ts'
import { writeRecent } from './write-recent.ts'

export interface Batch {
  readonly arrived: readonly ArrivedBeacon[]
  /** Where the spool is read on from when all this is in the store; without it the position stays. */
  readonly move?: { readonly spool: string; readonly from: SpoolPosition; readonly to: SpoolPosition }
}

export interface BatchResult {
  readonly stored: number
  readonly replaced: number
  readonly repeated: number
}

/** Somebody else has taken this part of the spool: its position has to be read again. */
export class PositionMoved extends Error {}

/**
 * Brings a batch into the store, with the place in the spool where the next begins, in one transaction: after a crash
 * both are there or neither is. Beacons that are there already change nothing, so a batch may come twice all the same.
 */
export async function writeBatch(pool: Pool, names: StoreNames, { arrived, move }: Batch): Promise<BatchResult> {
  try {
    return await inTransaction(pool, async (client) => {
      // One writer at a time, of all nodes: they would wait for each other's rows anyway, and might for ever.
      await client.query(`select pg_advisory_xact_lock(hashtext('firstpaint write ' || current_schema()))`)
      if (move) await moveSpool(client, move)
      return await writeArrived(client, names, arrived)
    })
  } catch (error) {
    names.forget()
    throw error
  }
}

async function moveSpool(client: PoolClient, { spool, from, to }: NonNullable<Batch['move']>): Promise<void> {
  const { rowCount } = await client.query(
    `insert into spools (id, segment, position) values ($1, $2, $3)
     on conflict (id) do update set segment = excluded.segment, position = excluded.position, moved_at = now()
       where spools.segment = $4 and spools.position = $5`,
    [spool, to.segment, to.offset, from.segment, from.offset],
  )
  if (rowCount === 0) throw new PositionMoved('The spool was read on by another process.')
}

async function writeArrived(
  client: PoolClient,
  names: StoreNames,
  arrived: readonly ArrivedBeacon[],
): Promise<BatchResult> {
  if (arrived.length === 0) return { stored: 0, replaced: 0, repeated: 0 }
  const known = await readKnown(
    client,
    arrived.map(({ beacon }) => beacon.id),
  )
  const changes = new StoreChanges()
  const recent = new RecentChanges()
  const kept: KeptBeacon[] = []
  let replaced = 0
  for (const each of arrived) {
    const { beacon, receivedAt } = each
    const site = await names.site(client, beacon.app, beacon.environment ?? '')
    const before = known.get(beacon.id)
    if (before !== undefined && (before.sequence >= beacon.sequence || before.site !== site)) continue
    // A page view counts for the day it was first heard of.
    const day = before?.day ?? each.day
    const release = await names.release(client, site, beacon.release ?? '', receivedAt)
    const earlier = before && readBeacon(before.body)
    if (before && earlier && 'beacon' in earlier) {
      const was = earlier.beacon.release ?? ''
      const releaseBefore = was === beacon.release ? release : await names.release(client, site, was, receivedAt)
      changes.count({ beacon: earlier.beacon, site, release: releaseBefore, country: before.country, day }, -1)
      if (before.slot !== null)
        recent.count({ beacon: earlier.beacon, site, release: releaseBefore, slot: before.slot }, -1)
    }
    changes.count({ beacon, site, release, country: each.country, day }, 1)
    const slot = before ? before.slot : slotOf(each)
    if (slot !== null) recent.count({ beacon, site, release, slot }, 1)
    if (before) replaced += 1
    kept.push({ ...each, day, site, slot })
  }
  for (const day of new Set(kept.map((each) => each.day))) await ensureDayPart(client, day)
  await writeBeacons(client, kept)
  await writeCubes(client, [...changes.cubes.values()], names)
  await writeCounters(client, [...changes.counters.values()])
  await writeRecent(client, recent, names)
  return { stored: kept.length - replaced, replaced, repeated: arrived.length - kept.length }
}

interface KnownBeacon {
  readonly id: string
  readonly day: string
  readonly sequence: number
  readonly site: number
  readonly country: string
  readonly body: string
  readonly slot: number | null
}

function slotOf({ viewedAt, receivedAt }: ArrivedBeacon): number {
  return Math.floor((viewedAt ?? receivedAt) / alertSlotMs) * alertSlotMs
}

async function readKnown(client: PoolClient, ids: readonly string[]): Promise<Map<string, KnownBeacon>> {
  const { rows } = await client.query<KnownBeacon>(
    `select id, day::text, sequence, site, country, body, extract(epoch from slot)::float8 * 1000 as slot
     from beacons where id = any($1::text[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
