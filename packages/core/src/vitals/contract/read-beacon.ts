import { beaconVersion } from '../beacon-version.ts'
import type { Beacon } from './beacon.ts'
import { appField, beaconField, idField } from './beacon-fields.ts'
import type { ReadingNotes } from './field.ts'

/** Why a body is no beacon; a server counts by it. */
export const beaconRefusals: readonly [
  'empty',
  'too-large',
  'not-json',
  'not-an-object',
  'unknown-version',
  'bad-id',
  'bad-app',
  'malformed',
  'no-navigation',
] = [
  'empty',
  'too-large',
  'not-json',
  'not-an-object',
  'unknown-version',
  'bad-id',
  'bad-app',
  'malformed',
  'no-navigation',
]

export type BeaconRefusal = (typeof beaconRefusals)[number]

/** Where a page must stop, in bytes with headers and address: what a browser sends after the page is gone. */
export const beaconQuotaBytes = 65_536

export type BeaconReading =
  | {
      readonly beacon: Beacon
      /** Rows and values of it that were wrong and are left out. */
      readonly dropped: number
    }
  | { readonly refused: BeaconRefusal }

/**
 * Reads what somebody sent. Never throws. What can be used of a beacon is used: rows and values that are wrong are left
 * out and counted, what is beyond a limit is cut and `truncated` set; members that are not in the contract are ignored.
 *
 * @param body Longer than {@link beaconQuotaBytes} UTF-16 units it is refused without a look.
 */
export function readBeacon(body: string): BeaconReading {
  if (body.length > beaconQuotaBytes) return { refused: 'too-large' }
  if (body.trim() === '') return { refused: 'empty' }
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { refused: 'not-json' }
  }
  const notes: ReadingNotes = { cut: false, dropped: 0 }
  const read = beaconField.read(json, notes)
  if (read === undefined) return { refused: whyNot(json) }
  if (read.navigations.length === 0) return { refused: 'no-navigation' }
  return settle(read, notes)
}

/** What belongs to a navigation that is not there is left out: it would be counted for another route. */
function settle(read: Beacon, notes: ReadingNotes): BeaconReading {
  const known = read.navigations.length
  const belonging = <Row extends { readonly navigation?: number }>(rows: readonly Row[]): readonly Row[] => {
    const kept = rows.filter(({ navigation = 0 }) => navigation < known)
    notes.dropped += rows.length - kept.length
    return kept
  }
  const { vitals, slots, scripts, errors, marks, lcp_guard } = read
  const beacon: Beacon = {
    ...read,
    vitals: belonging(vitals),
    ...(slots && { slots: belonging(slots) }),
    ...(scripts && { scripts: belonging(scripts) }),
    ...(errors && { errors: belonging(errors) }),
    ...(marks && { marks: belonging(marks) }),
    ...(lcp_guard && { lcp_guard: belonging(lcp_guard) }),
    ...(notes.cut && { truncated: true }),
  }
  return { beacon, dropped: notes.dropped }
}

function whyNot(json: unknown): BeaconRefusal {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'not-an-object'
  const { version, id, app } = json as Partial<Record<keyof Beacon, unknown>>
  const notes: ReadingNotes = { cut: false, dropped: 0 }
  if (version !== beaconVersion) return 'unknown-version'
  if (idField.read(id, notes) === undefined) return 'bad-id'
  return appField.read(app, notes) === undefined ? 'bad-app' : 'malformed'
}
