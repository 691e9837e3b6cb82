import type { CurrentRelease } from './deploy-object.ts'

export interface NextRecordFacts {
  readonly record: CurrentRelease | undefined
  /** The release that is served now. */
  readonly id: string
  /** Whether something that is served was written to get there. */
  readonly changed: boolean
  /** Every release the bucket describes. */
  readonly releases: readonly string[]
  /** When; ISO 8601. */
  readonly at: string
  /** A name no other turn has. */
  readonly turn: string
}

/**
 * The record once a release is served; the same object when it was served already, untouched.
 *
 * Releases that are described but were never current are what deploys left that were cut short, and pages of them may
 * have been served. They stand in the history from now on, and of the turn before nothing is said: a CDN may hold pages
 * of either, and has to forget them all.
 */
export function nextRecord({ record, id, changed, releases, at, turn }: NextRecordFacts): CurrentRelease {
  const stays = record?.current === id
  if (stays && !changed) return record
  const before = record?.history ?? []
  const unfinished = releases.filter((other) => other !== id && !before.includes(other)).toSorted()
  const previous = stays ? record.previous : record?.current
  const isKnown = record !== undefined && !stays && unfinished.length === 0
  return {
    version: 1,
    current: id,
    at,
    ...(previous !== undefined && { previous }),
    turn,
    ...(isKnown && { turnBefore: record.turn }),
    history: [id, ...[...unfinished, ...before].filter((other) => other !== id)],
    purged: record?.purged ?? {},
  }
}
