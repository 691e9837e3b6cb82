import type { PreparedObject, CurrentRelease } from './deploy-object.ts'
import { releaseKey, storedKey } from './release-keys.ts'

export interface PruneFacts {
  readonly record: CurrentRelease
  /** Every release the bucket describes. */
  readonly releases: readonly { readonly id: string; readonly objects: readonly PreparedObject[] }[]
  /** Keys in the bucket. */
  readonly held: ReadonlySet<string>
  /** Releases to keep, the current one included. */
  readonly keep: number
}

export interface PrunePlan {
  /** Newest first. */
  readonly kept: readonly string[]
  readonly removed: readonly string[]
  /**
   * Keys to delete, one list after the other: pages before what they name, and descriptions of releases last, so that
   * a prune that was cut short can be run again.
   */
  readonly deletes: readonly (readonly string[])[]
}

/**
 * What nobody needs any more: the oldest releases, with the files that no kept release names. The current release and
 * the one before it are always kept, whatever no deploy has put there, and releases whose deploy was cut short: some of
 * their pages may be served.
 */
export function planPrune({ record, releases, held, keep }: PruneFacts): PrunePlan {
  const known = new Set(releases.map(({ id }) => id))
  const unfinished = [...known].filter((id) => !record.history.includes(id)).toSorted()
  const order = record.history.filter((id) => known.has(id))
  const wanted = order.filter((id, position) => position < keep || id === record.current || id === record.previous)
  const kept = [...unfinished, ...wanted]
  const keptIds = new Set(kept)
  const named = new Set(releases.filter(({ id }) => keptIds.has(id)).flatMap(({ objects }) => objects.map(keyOf)))
  const gone = releases.filter(({ id }) => !keptIds.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const of = (fits: (object: PreparedObject) => boolean): readonly string[] =>
    gone.flatMap(({ objects }) => objects.filter((object) => fits(object) && !named.has(object.key)).map(keyOf))
  const lists = [
    of(({ stage }) => stage !== 'assets' && stage !== 'files'),
    of(({ stage }) => stage === 'files'),
    [
      ...of(({ stage }) => stage === 'assets'),
      ...gone.flatMap(({ id, objects }) =>
        objects.filter(({ stage }) => stage !== 'assets').map(({ key }) => storedKey(id, key)),
      ),
    ],
    gone.map(({ id }) => releaseKey(id)),
  ]
  return {
    kept,
    removed: gone.map(({ id }) => id),
    deletes: lists
      .map((keys) => [...new Set(keys)].filter((key) => held.has(key)).toSorted())
      .filter((keys) => keys.length > 0),
  }
}

function keyOf({ key }: PreparedObject): string {
  return key
}
