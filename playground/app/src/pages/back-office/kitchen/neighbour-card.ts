const steps = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const

/**
 * Where an arrow key leads from a card: up and down its column, or across to the next column that has cards, at the same
 * height or at its last card. `columns` holds the ids of the cards in sight. Null at an edge or for another key.
 */
export function neighbourCard(columns: readonly (readonly string[])[], from: string, key: string): string | null {
  if (!isArrow(key)) return null
  const [across, down] = steps[key]
  const column = columns.findIndex((ids) => ids.includes(from))
  const row = columns[column]?.indexOf(from) ?? -1
  if (down !== 0) return columns[column]?.[row + down] ?? null
  for (let other = column + across; other >= 0 && other < columns.length; other += across) {
    const ids = columns[other] ?? []
    if (ids.length > 0) return ids[Math.min(row, ids.length - 1)] ?? null
  }
  return null
}

function isArrow(key: string): key is keyof typeof steps {
  return key in steps
}
