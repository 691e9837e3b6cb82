import type { CollectableStore, StoredEntry } from './collectable-store.ts'
import { checkStoreKey } from './store-key.ts'

/** Keeps values as long as the process lives: for tests, and where nothing may be written. */
export function createMemoryStore({ now = Date.now }: { readonly now?: () => number } = {}): CollectableStore {
  const values = new Map<string, { readonly value: Uint8Array; usedAt: number }>()
  return {
    get: async (key) => values.get(checkStoreKey(key))?.value,
    has: async (key) => values.has(checkStoreKey(key)),
    // Copied: what the caller does to its buffer afterwards is its own affair.
    put: async (key, value) => void values.set(checkStoreKey(key), { value: Uint8Array.from(value), usedAt: now() }),
    close: async () => {},
    async *list(): AsyncGenerator<StoredEntry> {
      for (const [key, { value, usedAt }] of values) yield { key, bytes: value.byteLength, usedAt }
    },
    delete: async (key, unusedSince = Infinity) => {
      const entry = values.get(key)
      if (entry !== undefined && entry.usedAt <= unusedSince) values.delete(key)
    },
    touch: async (key) => {
      const entry = values.get(key)
      if (entry !== undefined) entry.usedAt = now()
    },
    sweep: async () => 0,
  }
}
