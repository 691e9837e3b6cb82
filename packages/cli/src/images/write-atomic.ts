import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes beside the target and renames over it, so that nobody sees half a file; modes are kept, folders made. */
export function writeAtomic(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${randomUUID()}.tmp`
  const before = statSync(path, { throwIfNoEntry: false })
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, content)
    if (before !== undefined) chmodSync(temporary, before.mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
