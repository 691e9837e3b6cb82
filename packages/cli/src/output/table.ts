import { stripVTControlCharacters } from 'node:util'

export interface TableOptions {
  /** Per column: numbers stand right, words left. Columns beyond the list stand left. */
  readonly align?: readonly ('left' | 'right')[]
  /** Spaces before each row, 2 by default. */
  readonly indent?: number
  /** Spaces between columns, 2 by default. */
  readonly gap?: number
}

/** Rows in aligned columns, colours not counted. A row may be shorter than the others; no line ends in spaces. */
export function renderTable(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  const { align = [], indent = 2, gap = 2 } = options
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, visibleWidth(cell))
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const padding = ' '.repeat(widths[column]! - visibleWidth(cell))
        return align[column] === 'right' ? padding + cell : cell + padding
      })
      return (' '.repeat(indent) + cells.join(' '.repeat(gap))).trimEnd()
    })
    .join('\n')
}

/** How many characters a text takes on the screen, escape codes not counted. */
export function visibleWidth(text: string): number {
  return [...stripVTControlCharacters(text)].length
}

/** A path cut to a width; what goes is the middle, since folders and the file's name tell the most. */
export function fitPath(path: string, width: number): string {
  if (path.length <= width) return path
  const tail = Math.ceil((width - 1) * 0.65)
  return `${path.slice(0, width - 1 - tail)}…${path.slice(path.length - tail)}`
}
