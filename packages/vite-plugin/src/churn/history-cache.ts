import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChangeHistory } from '@firstpaint/core/chunks'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** What a history depends on; a cached one with another key is stale. */
export interface HistoryKey {
  readonly head: string
  readonly root: string
  readonly folders: readonly string[]
  readonly deployTags: string | null
  readonly now: number
}

export interface HistoryCache {
  read(): Promise<ChangeHistory | undefined>
  write(history: ChangeHistory): Promise<void>
}

/** Raise it when the stored form changes. */
const version = 1

/** Keeps the last history read in `<folder>/churn.json`; a file that cannot be read counts as none. */
export function openHistoryCache(folder: string | undefined, key: HistoryKey): HistoryCache {
  if (folder === undefined) return { read: async () => undefined, write: async () => undefined }
  const path = join(folder, 'churn.json')
  const stamp = JSON.stringify({ version, ...key })
  return {
    async read() {
      try {
        const stored = JSON.parse(await readFile(path, 'utf8')) as { key: string; history: ChangeHistory }
        return stored.key === stamp ? stored.history : undefined
      } catch {
        return undefined
      }
    },
    write: (history) => writeFileAtomic(path, JSON.stringify({ key: stamp, history })),
  }
}
