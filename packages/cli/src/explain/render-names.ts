import type { Style } from '../output/style.ts'
import { wrapText } from '../output/wrap-text.ts'

/** Names in a row, up to a limit. */
export function renderNames(names: readonly string[], limit: number, { colours, columns }: Style): string {
  if (names.length === 0) return ''
  const more = names.length > limit ? colours.dim(` and ${names.length - limit} more`) : ''
  const lines = wrapText(names.slice(0, limit).join(', '), columns - 2)
  return lines.map((line) => `  ${line}`).join('\n') + more
}
