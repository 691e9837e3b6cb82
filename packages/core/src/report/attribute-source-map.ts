import { utf8Length } from './utf8-length.ts'

/** One decoded segment: generated column, then source index, line, column (and name) unless nothing is mapped there. */
export type Segment = readonly [number] | readonly [number, number, number, number, ...number[]]

export interface Attribution {
  /** UTF-8 bytes per source index. */
  readonly bySource: ReadonlyMap<number, number>
  /** UTF-8 bytes no segment assigns to a source. */
  readonly unmapped: number
}

/**
 * Assigns every byte of a generated file to a source or to `unmapped`; the sum is the file's UTF-8 length exactly.
 * A segment owns the text up to the next segment or through the line's end, newline included; what stands before a
 * line's first segment, and lines without one (a `sourceMappingURL` comment), is unmapped.
 *
 * @param code The generated file's text.
 * @param mappings Decoded mappings: one list of segments per line, sorted by column.
 * @see https://tc39.es/ecma426/ (source map format)
 */
export function attributeSourceMap(code: string, mappings: readonly (readonly Segment[])[]): Attribution {
  const bySource = new Map<number, number>()
  let unmapped = 0
  const give = (source: number | undefined, bytes: number): void => {
    if (source === undefined) unmapped += bytes
    else if (bytes > 0) bySource.set(source, (bySource.get(source) ?? 0) + bytes)
  }

  let lineStart = 0
  for (let line = 0; lineStart < code.length; line++) {
    const newline = code.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? code.length : newline + 1
    let position = lineStart
    let owner: number | undefined
    for (const segment of mappings[line] ?? []) {
      const start = Math.min(Math.max(wholeCharacter(code, lineStart + segment[0]), position), lineEnd)
      give(owner, utf8Length(code, position, start))
      position = start
      owner = segment[1]
    }
    give(owner, utf8Length(code, position, lineEnd))
    lineStart = lineEnd
  }
  return { bySource, unmapped }
}

/** The position itself, or the next one when it would cut a surrogate pair in two. */
function wholeCharacter(code: string, position: number): number {
  return (code.charCodeAt(position) & 0xfc00) === 0xdc00 ? position + 1 : position
}
