import { readFileSync, statSync, utimesSync } from 'node:fs'
import { opendir, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { CollectableStore, StoredEntry } from './collectable-store.ts'
import { sealValue, unsealValue } from './seal-value.ts'
import { StoreNotWritable } from './store-errors.ts'
import { checkStoreKey } from './store-key.ts'
import { warnOnConsole, type Warn } from './warn.ts'
import { TEMPORARY, writeFileAtomic } from './write-file-atomic.ts'

export interface FolderStoreOptions {
  readonly folder: string
  /** Default: standard error. */
  readonly warn?: Warn
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
}

/** Older than this, a temporary file has no writer any more; milliseconds. */
const ABANDONED = 3_600_000

/** Entries of a directory that vanished between listing and asking are nobody's error. */
const GONE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR'])

/**
 * Keeps values in a folder, one file each, in subfolders by the first two characters of the last part of the key, so
 * that no directory grows long: `records/3fa…` lies in `records/3f/3fa…`. Values are written beside their place and
 * renamed, and carry a checksum: what is damaged is not there. Any number of processes may use one folder at once.
 *
 * Reads and writes are synchronous: a record is a few kilobytes, and the way through the thread pool costs several
 * times the CPU of the read itself, which is what a warm build consists of.
 *
 * A folder that cannot be written to, or whose disk is full, is read all the same: one warning
 * (FP_IMAGES_STORE_NOT_WRITABLE), then writes are dropped.
 */
export function createFolderStore({
  folder,
  warn = warnOnConsole,
  now = Date.now,
}: FolderStoreOptions): CollectableStore {
  let writable = true
  return {
    get: async (key) => {
      const sealed = readQuietly(pathOf(folder, key))
      return sealed && unsealValue(key, sealed)
    },
    has: async (key) => statSync(pathOf(folder, key), { throwIfNoEntry: false })?.isFile() ?? false,
    put: async (key, value) => {
      const path = pathOf(folder, key)
      if (!writable) return
      try {
        writeFileAtomic(path, sealValue(key, value))
      } catch (error) {
        // Windows lets no file be replaced that another process reads; that one has the same value.
        const present = readQuietly(path)
        if (present !== undefined && unsealValue(key, present) !== undefined) return
        writable = false
        warn(StoreNotWritable.because(error, folder, (error as Error).message))
      }
    },
    close: async () => {},
    list: () => listValues(folder),
    delete: async (key, unusedSince = Infinity) => {
      const path = pathOf(folder, key)
      const found = statSync(path, { throwIfNoEntry: false })
      if (found !== undefined && found.mtimeMs <= unusedSince) await rm(path, { force: true })
    },
    touch: async (key) => {
      const path = pathOf(folder, key)
      try {
        const seconds = now() / 1000
        utimesSync(path, seconds, seconds)
      } catch {
        // A folder that is only read has another owner, who decides what is kept.
      }
    },
    sweep: () => sweepTemporary(folder, now() - ABANDONED),
  }
}

function pathOf(folder: string, key: string): string {
  const parts = checkStoreKey(key).split('/')
  const name = parts.pop()!
  return join(folder, ...parts, name.slice(0, 2).padEnd(2, '_').replaceAll('.', '_'), name)
}

/** Whatever keeps a file from being read, it is not there for us: the work is done again. */
function readQuietly(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

async function* listValues(folder: string): AsyncGenerator<StoredEntry> {
  for await (const { path, bytes, mtimeMs } of walk(folder)) {
    if (path.endsWith(TEMPORARY)) continue
    const parts = relative(folder, path).split(sep)
    // Values lie in folders; what lies beside these is no value.
    if (parts.length < 2) continue
    parts.splice(-2, 1)
    yield { key: parts.join('/'), bytes, usedAt: mtimeMs }
  }
}

async function sweepTemporary(folder: string, before: number): Promise<number> {
  let freed = 0
  for await (const { path, bytes, mtimeMs } of walk(folder)) {
    if (!path.endsWith(TEMPORARY) || mtimeMs >= before) continue
    await rm(path, { force: true })
    freed += bytes
  }
  return freed
}

async function* walk(folder: string): AsyncGenerator<{ path: string; bytes: number; mtimeMs: number }> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) yield* walk(path)
      else if (entry.isFile()) {
        const { size, mtimeMs } = await stat(path)
        yield { path, bytes: size, mtimeMs }
      }
    }
  } catch (error) {
    if (!GONE.has((error as NodeJS.ErrnoException).code)) throw error
  }
}
