import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** A folder that {@link removeTempDirs} removes. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-metrics-'))
  made.push(dir)
  return dir
}

export function removeTempDirs(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
}
