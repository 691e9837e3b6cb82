import type { Style } from '../output/style.ts'
import { wrapText } from '../output/wrap-text.ts'

/** Notes on where the answer comes from, above it. */
export function renderNotes(notes: readonly string[], { colours, columns }: Style): string {
  return notes.map((note) => `\n  ${colours.yellow('!')} ${wrapText(note, columns - 4).join('\n    ')}\n`).join('')
}
