import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfThere, writeFileAtomic } from '../files/write-file-atomic.ts'

/** Finished work on disk, by a key that names all it depends on. */
export interface CompressionCache {
  get(key: string): Promise<Buffer | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Deletes what was not asked for in 30 days. */
  prune(): Promise<void>
}

const keptFor = 30 * 24 * 60 * 60 * 1000

/** @param now Milliseconds since 1970. */
export function createCompressionCache(folder: string, now: () => number): CompressionCache {
  const at = (key: string): string => join(folder, key.slice(0, 2), key.slice(2))
  return {
    async get(key) {
      const bytes = await readIfThere(at(key))
      if (bytes) await touch(at(key), now())
      return bytes
    },
    put: (key, bytes) => writeFileAtomic(at(key), bytes),
    async prune() {
      for (const entry of await entriesOf(folder)) {
        const old = await stat(entry).catch(() => undefined)
        if (old?.isFile() && now() - old.mtimeMs > keptFor) await rm(entry, { force: true })
      }
    },
  }
}

/** Another process may be deleting it; then there is nothing to mark. */
async function touch(path: string, now: number): Promise<void> {
  await utimes(path, now / 1000, now / 1000).catch(() => {})
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  return entries.map((entry) => join(folder, entry))
}
