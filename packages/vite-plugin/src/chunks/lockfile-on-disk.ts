import { readFile } from 'node:fs/promises'
import { type ChunkLockfile, type LockfileReading, readLockfile } from '@firstpaint/core/chunks'
import { writeFileAtomic } from '../files/write-file-atomic.ts'

/** Name of the chunk lockfile, in the project's root, to be committed. */
export const lockfileName = 'firstpaint.chunks.json'

/** Reads the chunk lockfile; a missing one is no matter, a broken one a warning. */
export async function readLockfileFrom(path: string): Promise<LockfileReading> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return { lockfile: null, warnings: [] }
  try {
    return readLockfile(JSON.parse(text))
  } catch (error) {
    const warning = `${path} is not JSON (${(error as Error).message}). The chunks are planned anew.`
    return { lockfile: null, warnings: [warning] }
  }
}

/** Writes the lockfile, one module per line, so that a diff shows what moved. Untouched when nothing changed. */
export async function writeLockfileTo(path: string, lockfile: ChunkLockfile): Promise<void> {
  const text = `${JSON.stringify(lockfile, null, 2)}\n`
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeFileAtomic(path, text)
}
