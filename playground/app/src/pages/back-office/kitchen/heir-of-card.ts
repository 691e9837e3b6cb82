/** Where focus goes when a card leaves its column: to the one after it, else before it, else anywhere. */
export function heirOfCard(columns: readonly (readonly string[])[], gone: string): string | null {
  const ids = columns.find((column) => column.includes(gone)) ?? []
  const row = ids.indexOf(gone)
  return ids[row + 1] ?? ids[row - 1] ?? columns.flat().find((id) => id !== gone) ?? null
}
