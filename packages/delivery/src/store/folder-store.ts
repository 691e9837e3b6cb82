import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfThere, writeFileAtomic } from '../files/write-file-atomic.ts'
import type { BlobStore } from './blob-store.ts'

/** Keeps blobs as files of a folder, which is made when it is first written to. */
export function createFolderStore(folder: string): BlobStore {
  return {
    get: (key) => readIfThere(join(folder, key)),
    has: async (key) => (await stat(join(folder, key)).catch(() => undefined))?.isFile() ?? false,
    put: (key, bytes) => writeFileAtomic(join(folder, key), bytes),
    delete: (key) => rm(join(folder, key), { force: true }),
  }
}
