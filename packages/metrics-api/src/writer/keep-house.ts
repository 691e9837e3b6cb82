import type { Store } from '../store/store.ts'
import { ensureDayPart, listDayParts, partName } from './day-parts.ts'
import { dayOf } from './parse-records.ts'

export interface KeepHouseOptions {
  readonly store: Store
  /** Ms since 1970. */
  readonly now: number
  /** Days raw beacons are kept. */
  readonly beaconDays: number
  /** Days histograms and counters are kept. */
  readonly sketchDays: number
}

const dayMs = 24 * 3600 * 1000

/** Alerts look back six hours; the rest is for those that were down meanwhile. */
const slotDays = 2
/** Four weeks that alerts compare with, and one in which `firstpaint alerts test` can replay against them. */
const hourDays = 36

/**
 * Makes the tables of today and tomorrow and drops what is past its time: one day each time it is called, the oldest
 * one. A clock that jumps ahead for an hour thus costs a day of history, and not all of it.
 *
 * @returns The day of beacons that was dropped
 */
export async function keepHouse({ store, now, beaconDays, sketchDays }: KeepHouseOptions): Promise<string | undefined> {
  const { pool, kind } = store
  await ensureDayPart(pool, dayOf(now))
  await ensureDayPart(pool, dayOf(now + dayMs))
  const [first] = await listDayParts(pool)
  const dropped = first !== undefined && first < dayOf(now - beaconDays * dayMs) ? first : undefined
  // Somebody else may do the same: another node, or who settles the API while it keeps house.
  if (dropped !== undefined) await pool.query(`drop table if exists ${partName(dropped)}`)
  const limit = dayOf(now - sketchDays * dayMs)
  await pool.query('delete from cubes where day < $1 and day = (select min(day) from cubes)', [limit])
  await pool.query('delete from counters where day < $1 and day = (select min(day) from counters)', [limit])
  await pool.query(
    `delete from slots where start < to_timestamp($1) and start < (select min(start) from slots) + interval '1 day'`,
    [(now - slotDays * dayMs) / 1000],
  )
  await pool.query('delete from hours where day < $1 and day = (select min(day) from hours)', [
    dayOf(now - hourDays * dayMs),
  ])
  // PGlite has nobody who does it unasked.
  if (kind === 'embedded')
    for (const table of ['cubes', 'counters', 'stale_periods', 'slots', 'hours']) await pool.query(`vacuum ${table}`)
  return dropped
}
