import type { ImageStore } from './image-store.ts'

/** One value of a store, as garbage collection sees it. */
export interface StoredEntry {
  readonly key: string
  /** Bytes it takes in the store. */
  readonly bytes: number
  /** When it was written or last {@link CollectableStore.touch touched}; milliseconds since 1970. */
  readonly usedAt: number
}

/** A store that can be looked through and cleaned: folder and memory. Shared stores expire by their own means. */
export interface CollectableStore extends ImageStore {
  list(): AsyncIterable<StoredEntry>
  /** Deletes a value, unless it was written or touched after `unusedSince` (milliseconds since 1970; default: never). */
  delete(key: string, unusedSince?: number): Promise<void>
  /** What is not there, or cannot be written to, is passed over. */
  touch(key: string): Promise<void>
  /** Removes what writers left behind that died more than an hour ago; the bytes that were freed. */
  sweep(): Promise<number>
}
