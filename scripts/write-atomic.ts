import { renameSync, writeFileSync } from 'node:fs'

/** Writes a temporary neighbour and renames it, so that no reader ever sees half a file. */
export function writeAtomic(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}
