import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** Compressed sizes by content hash: compressing is the slow part of a report, and most files do not change. */
export interface SizeCache {
  get(hash: string): CompressedSizes | undefined
  set(hash: string, sizes: CompressedSizes): void
  /** Writes what was used or added since it was opened; entries of files long gone are dropped. */
  save(): Promise<void>
}

export interface CompressedSizes {
  readonly gzip: number
  readonly brotli: number | null
}

/** Opens the cache in a folder; without one it lives in memory. A cache file that cannot be read is started anew. */
export async function openSizeCache(folder?: string): Promise<SizeCache> {
  const path = folder === undefined ? undefined : join(folder, 'compressed-sizes.json')
  const old = new Map(Object.entries(path === undefined ? {} : await readEntries(path)))
  const used = new Map<string, CompressedSizes>()
  return {
    get(hash) {
      const sizes = used.get(hash) ?? old.get(hash)
      if (sizes !== undefined) used.set(hash, sizes)
      return sizes
    },
    set: (hash, sizes) => void used.set(hash, sizes),
    async save() {
      if (path === undefined) return
      const entries = [...used].toSorted(([a], [b]) => (a < b ? -1 : 1))
      await writeFileAtomic(path, JSON.stringify(Object.fromEntries(entries)))
    },
  }
}

async function readEntries(path: string): Promise<Record<string, CompressedSizes>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, CompressedSizes>
  } catch {
    return {}
  }
}
