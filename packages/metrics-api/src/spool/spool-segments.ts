import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SpoolSegment {
  readonly number: number
  readonly file: string
  readonly bytes: number
}

export function segmentFile(dir: string, number: number): string {
  return join(dir, `${String(number).padStart(12, '0')}.spool`)
}

/** What lies in the folder, oldest first; other files are none of ours. */
export function listSegments(dir: string): SpoolSegment[] {
  return readdirSync(dir)
    .flatMap((name) => {
      const number = /^(\d{12})\.spool$/.exec(name)?.[1]
      if (number === undefined) return []
      const file = join(dir, name)
      return [{ number: Number(number), file, bytes: statSync(file).size }]
    })
    .toSorted((a, b) => a.number - b.number)
}
