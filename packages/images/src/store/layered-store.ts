import type { ImageStore } from './image-store.ts'

/**
 * A near store in front of a far one: a folder before a bucket. What is found far is kept near; what is put goes to
 * both, and to the far one at the same time.
 */
export function createLayeredStore({ near, far }: { readonly near: ImageStore; readonly far: ImageStore }): ImageStore {
  return {
    get: async (key) => {
      const here = await near.get(key)
      if (here !== undefined) return here
      const there = await far.get(key)
      if (there !== undefined) await near.put(key, there)
      return there
    },
    has: async (key) => (await near.has(key)) || (await far.has(key)),
    put: async (key, value) => void (await Promise.all([near.put(key, value), far.put(key, value)])),
    touch: async (key) => void (await Promise.all([near.touch?.(key), far.touch?.(key)])),
    close: async () => void (await Promise.all([near.close(), far.close()])),
  }
}
