import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const FolderLocked: ErrorFactory<[dir: string, holder: string]> = defineError('FP_METRICS_FOLDER_LOCKED', {
  message: (dir, holder) => `${dir} is in use by ${holder}.`,
  hint: 'Stop that process, or name another folder: two at once would destroy the database in it.',
  place: (dir) => dir,
})

export const FolderUnusable: ErrorFactory<[dir: string, why: string]> = defineError('FP_METRICS_FOLDER', {
  message: (dir, why) => `The folder ${dir} cannot be used: ${why}.`,
  hint: 'Name a folder that can be made and written to.',
  place: (dir) => dir,
})

export interface FolderLock {
  release(): void
}

/**
 * Holds a folder for this process. It is a lock of the operating system's, on a file that SQLite opens for it: Node has
 * no other way to one. It goes when the process does, however it ends, so there is nothing to judge dead and to steal,
 * and it holds between containers on one machine, where process numbers say nothing.
 *
 * @throws FP_METRICS_FOLDER_LOCKED, FP_METRICS_FOLDER
 */
export function lockFolder(dir: string): FolderLock {
  const holder = join(dir, 'holder')
  let lock: DatabaseSync
  try {
    mkdirSync(dir, { recursive: true })
    lock = new DatabaseSync(join(dir, 'lock'), { timeout: 0 })
  } catch (error) {
    throw FolderUnusable.because(error, dir, (error as Error).message)
  }
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw FolderLocked.because(error, dir, describeHolder(holder))
  }
  // For the message alone; nothing is decided by it.
  writeFileSync(holder, `${process.pid}\n`)
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      rmSync(holder, { force: true })
      lock.exec('rollback')
      lock.close()
    },
  }
}

function describeHolder(file: string): string {
  try {
    return `process ${readFileSync(file, 'utf8').trim()}`
  } catch {
    return 'another process'
  }
}
