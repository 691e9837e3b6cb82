import type { OptimizedImage } from '@firstpaint/core/images'
import type { CollectableStore, StoredEntry } from '../store/collectable-store.ts'
import { shelves } from './image-cache.ts'
import { planCollection, type StoreContents } from './plan-collection.ts'

export interface CollectGarbageOptions {
  readonly store: CollectableStore
  /** Days without use after which a value goes. Default 30: longer than a branch usually rests. */
  readonly maxDays?: number
  /** Bytes of all values together. Default 4 GiB. */
  readonly maxBytes?: number
  /** Keys of records that stay whatever their age, as {@link ImageEngine.stats} names them. Default: none. */
  readonly inUse?: ReadonlySet<string>
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
}

export interface CollectedGarbage {
  /** Values deleted. */
  readonly deleted: number
  /** Bytes freed, with what dead writers had left. */
  readonly freed: number
  /** Bytes left. */
  readonly kept: number
}

const DAY = 86_400_000

/** Used within this time, a value may belong to a build that is running; milliseconds. */
const GRACE = 3_600_000

/**
 * Deletes what no build has used for long, and what is over the limit of size; a record takes its files with it unless
 * another record has the same. What was used within the last hour stays. Safe beside running builds: what one of them
 * misses after all, it makes again.
 */
export async function collectGarbage({
  store,
  maxDays = 30,
  maxBytes = 4 * 1024 ** 3,
  inUse = new Set(),
  now = Date.now,
}: CollectGarbageOptions): Promise<CollectedGarbage> {
  const entries: StoredEntry[] = []
  for await (const entry of store.list()) entries.push(entry)
  const contents = await sortOut(store, entries)
  const doomed = planCollection(contents, {
    now: now(),
    maxAge: maxDays * DAY,
    maxBytes,
    grace: GRACE,
    inUse: new Set([...inUse].map((key) => shelves.records + key)),
  })
  const seen = new Map(entries.map((entry) => [entry.key, entry]))
  let freed = await store.sweep()
  for (const key of doomed) {
    const { bytes, usedAt } = seen.get(key)!
    await store.delete(key, usedAt)
    freed += bytes
  }
  const gone = new Set(doomed)
  const kept = entries.reduce((total, { key, bytes }) => (gone.has(key) ? total : total + bytes), 0)
  return { deleted: doomed.length, freed, kept }
}

async function sortOut(store: CollectableStore, entries: readonly StoredEntry[]): Promise<StoreContents> {
  const on = (shelf: string): readonly StoredEntry[] => entries.filter(({ key }) => key.startsWith(shelf))
  const records = on(shelves.records)
  const files = on(shelves.files)
  const known = new Set([...records, ...files])
  return {
    records: await Promise.all(records.map(async (record) => ({ ...record, files: await filesOf(store, record.key) }))),
    files,
    others: entries.filter((entry) => !known.has(entry)),
  }
}

/** A record that cannot be read names no files; it goes with its age. */
async function filesOf(store: CollectableStore, key: string): Promise<readonly string[]> {
  const value = await store.get(key)
  if (value === undefined) return []
  try {
    const { variants } = JSON.parse(Buffer.from(value).toString()) as OptimizedImage
    return variants.map(({ hash }) => shelves.files + hash)
  } catch {
    return []
  }
}
