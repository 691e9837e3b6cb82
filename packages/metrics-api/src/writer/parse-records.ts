import { type Beacon, type BeaconRefusal, readBeacon } from '@firstpaint/core/vitals'
import type { SpoolRecord } from '../spool/spool-record.ts'

export interface ArrivedBeacon {
  readonly beacon: Beacon
  /** Day it counts for if its page view is new, `2026-11-21`, UTC. */
  readonly day: string
  /** Ms since 1970 when its page view was, as far as is known: what waited in a browser's queue says how long. */
  readonly viewedAt?: number
  readonly receivedAt: number
  readonly country: string
}

export interface ParsedRecords {
  /** One per page view: the last word on each. */
  readonly arrived: readonly ArrivedBeacon[]
  /** Earlier words on page views that are in `arrived`. */
  readonly outdated: number
  readonly refused: readonly BeaconRefusal[]
  readonly droppedRows: number
}

/** What waited longer in a browser's queue counts for the day this long before it arrived. */
const oldest = 7 * 24 * 3600 * 1000

/** Reads what the spool gave. Of several beacons of one page view only the one with the highest sequence is left. */
export function parseRecords(records: readonly SpoolRecord[]): ParsedRecords {
  const arrived = new Map<string, ArrivedBeacon>()
  const refused: BeaconRefusal[] = []
  let outdated = 0
  let droppedRows = 0
  for (const { body, receivedAt, country } of records) {
    const reading = readBeacon(body.toString('utf8'))
    if ('refused' in reading) {
      refused.push(reading.refused)
      continue
    }
    const { beacon } = reading
    droppedRows += reading.dropped
    const before = arrived.get(beacon.id)
    if (before !== undefined) outdated += 1
    if (before !== undefined && before.beacon.sequence >= beacon.sequence) continue
    const viewedAt = receivedAt - Math.min(oldest, beacon.age ?? 0)
    arrived.set(beacon.id, { beacon, day: dayOf(viewedAt), viewedAt, receivedAt, country })
  }
  return { arrived: [...arrived.values()], outdated, refused, droppedRows }
}

/** The UTC day of a time, as Postgres writes it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
