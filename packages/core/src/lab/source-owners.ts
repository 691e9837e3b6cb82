import type { Segment } from '../report/attribute-source-map.ts'

/** From this position on, in UTF-16 units, a script's text comes from this source; null: from none. */
export interface OwnerChange {
  readonly offset: number
  readonly source: number | null
}

/**
 * Which source owns which stretch of a built script, as a list of changes, ascending, the first at 0.
 * A segment owns the text up to the next one or the end of its line.
 *
 * @param mappings Decoded mappings: one list of segments per line, sorted by column.
 */
export function sourceOwners(code: string, mappings: readonly (readonly Segment[])[]): OwnerChange[] {
  const changes: OwnerChange[] = [{ offset: 0, source: null }]
  const change = (offset: number, source: number | null): void => {
    const last = changes.at(-1)!
    if (last.source === source) return
    if (last.offset === offset) changes.pop()
    if (changes.at(-1)?.source !== source) changes.push({ offset, source })
  }
  let lineStart = 0
  for (let line = 0; lineStart < code.length; line++) {
    const newline = code.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? code.length : newline + 1
    change(lineStart, null)
    for (const segment of mappings[line] ?? []) {
      change(Math.min(lineStart + segment[0], lineEnd), segment[1] ?? null)
    }
    lineStart = lineEnd
  }
  return changes
}
