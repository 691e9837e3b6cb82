import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFolderStore } from '../store/folder-store.ts'
import { warnOnConsole, type Warn } from '../store/warn.ts'
import { writeFileAtomic } from '../store/write-file-atomic.ts'
import { collectGarbage, type CollectedGarbage } from './collect-garbage.ts'

export interface CollectDailyOptions {
  /** As {@link openStore} takes it: of several places, the folders are cleaned; buckets and Redis expire by themselves. */
  readonly store: string | readonly string[]
  /** Keys of records that were asked for just now. Default: none. */
  readonly inUse?: ReadonlySet<string>
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number
  /** Default: standard error. */
  readonly warn?: Warn
}

const DAY = 86_400_000

/** Tells by its age when a folder was last looked through. */
const MARK = 'collected'

/**
 * {@link collectGarbage} for folders, once a day however many builds there are: looking through a store takes a read for
 * every image. For the end of a build, when everything it needs was asked for. What cannot be cleaned is no reason to fail.
 */
export async function collectDaily({
  store,
  inUse = new Set(),
  now = Date.now,
  warn = warnOnConsole,
}: CollectDailyOptions): Promise<CollectedGarbage | undefined> {
  let total: CollectedGarbage | undefined
  for (const folder of [store].flat().flatMap(folderOf)) {
    const mark = join(folder, MARK)
    // A store that nothing was put into is not made for it.
    if (!existsSync(folder) || now() - writtenAt(mark) < DAY) continue
    try {
      // First: who comes next, and fails as well, does so tomorrow.
      writeFileAtomic(mark, new Date(now()).toISOString())
      const done = await collectGarbage({ store: createFolderStore({ folder, warn }), inUse, now })
      total = {
        deleted: (total?.deleted ?? 0) + done.deleted,
        freed: (total?.freed ?? 0) + done.freed,
        kept: (total?.kept ?? 0) + done.kept,
      }
    } catch {
      // A folder that cannot be written to is somebody else's to clean.
    }
  }
  return total
}

function folderOf(place: string): readonly string[] {
  if (/^file:/i.test(place)) return [fileURLToPath(place)]
  return /^[a-z][a-z\d+.-]+:/i.test(place) ? [] : [place]
}

function writtenAt(file: string): number {
  try {
    return statSync(file).mtimeMs
  } catch {
    return -Infinity
  }
}
