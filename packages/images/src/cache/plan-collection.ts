import type { StoredEntry } from '../store/collectable-store.ts'

export interface CollectionLimits {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Milliseconds without use after which a value goes. */
  readonly maxAge: number
  /** Bytes of all values together; over it, what was used longest ago goes first. */
  readonly maxBytes: number
  /** Milliseconds: what was used as lately as this stays, whatever the limits say. Another process may be about to. */
  readonly grace: number
  /** Keys that stay because this process uses them. */
  readonly inUse: ReadonlySet<string>
}

/** What is in a store, by what it is. */
export interface StoreContents {
  /** Each with the keys of its files, which live as long as a record names them. */
  readonly records: readonly (StoredEntry & { readonly files: readonly string[] })[]
  readonly files: readonly StoredEntry[]
  /** Trials, facts, sources: what only saves time. */
  readonly others: readonly StoredEntry[]
}

/** The keys to delete, records before the files they name, so that nobody finds a record without its files. */
export function planCollection({ records, files, others }: StoreContents, limits: CollectionLimits): readonly string[] {
  const protects = ({ key, usedAt }: StoredEntry): boolean =>
    limits.inUse.has(key) || limits.now - usedAt <= limits.grace
  const isAlive = (entry: StoredEntry): boolean => protects(entry) || limits.now - entry.usedAt <= limits.maxAge

  const keptRecords = new Set(records.filter(isAlive))
  const keptOthers = new Set(others.filter(isAlive))
  const sizes = new Map(files.map(({ key, bytes }) => [key, bytes]))
  const users = countUsers(keptRecords)
  const freshFiles = new Set(files.filter(protects).map(({ key }) => key))

  let total = sum([...keptRecords, ...keptOthers])
  for (const { key, bytes } of files) if (users.has(key) || freshFiles.has(key)) total += bytes

  // What only saves time goes before results do.
  for (const entry of oldestFirst([...keptOthers])) {
    if (total <= limits.maxBytes) break
    if (protects(entry)) continue
    keptOthers.delete(entry)
    total -= entry.bytes
  }
  for (const record of oldestFirst([...keptRecords])) {
    if (total <= limits.maxBytes) break
    if (protects(record)) continue
    keptRecords.delete(record)
    total -= record.bytes
    for (const file of new Set(record.files)) {
      const left = users.get(file)! - 1
      users.set(file, left)
      if (left > 0) continue
      users.delete(file)
      if (!freshFiles.has(file)) total -= sizes.get(file) ?? 0
    }
  }
  return [
    ...records.filter((record) => !keptRecords.has(record)).map(({ key }) => key),
    ...others.filter((entry) => !keptOthers.has(entry)).map(({ key }) => key),
    ...files.filter(({ key }) => !users.has(key) && !freshFiles.has(key)).map(({ key }) => key),
  ]
}

function countUsers(records: Iterable<{ readonly files: readonly string[] }>): Map<string, number> {
  const users = new Map<string, number>()
  for (const { files } of records) for (const file of new Set(files)) users.set(file, (users.get(file) ?? 0) + 1)
  return users
}

function oldestFirst<T extends StoredEntry>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => a.usedAt - b.usedAt || (a.key < b.key ? -1 : 1))
}

function sum(entries: readonly StoredEntry[]): number {
  return entries.reduce((total, { bytes }) => total + bytes, 0)
}
