import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How a file ends that is being written, or whose writer died. */
export const TEMPORARY = '.tmp'

/**
 * Writes a file so that a reader sees the old content or the new, never a half: into a temporary file in the same
 * folder, then renamed over. The name is random, because machines that share a folder share process ids. Nothing is
 * flushed to the disk: a power cut may leave an empty or short file, which the checksum of a {@link sealValue sealed}
 * value gives away.
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`
  try {
    writeOrMakeFolder(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  }
}

/** Folders are made when one turns out to be missing: asking before every write costs more. */
function writeOrMakeFolder(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The write has failed already, and its error says more.
  }
}
