import type { StrategyName } from '../strategy-name.ts'

/** One figure of every strategy; less is better in all of them. */
export interface Column {
  readonly id: string
  readonly title: string
  readonly unit: 'bytes' | 'count' | 'share'
  /** Null where the strategy has none. */
  readonly values: Readonly<Partial<Record<StrategyName, number | null>>>
}

/** How a column ended for one strategy. */
export interface Verdict {
  readonly column: string
  readonly winners: readonly StrategyName[]
  readonly best: number
  /** The strategy's figure and what it is behind the best of the others; null when it is not behind. */
  readonly behind: { readonly value: number; readonly by: number; readonly others: readonly StrategyName[] } | null
}

/** Differences below half a percent of the best, or 16 bytes, are a draw: names and hashes alone move a figure that much. */
const draw = { share: 0.005, bytes: 16 }

/** Who wins each column, and by how much a strategy loses it. Columns without figures have no verdict. */
export function verdicts(columns: readonly Column[], strategy: StrategyName): Verdict[] {
  return columns.flatMap(({ id, unit, values }) => {
    const entries = Object.entries(values).filter(
      (entry): entry is [StrategyName, number] => typeof entry[1] === 'number',
    )
    if (entries.length === 0) return []
    const best = Math.min(...entries.map(([, value]) => value))
    const near = (value: number, to: number): boolean =>
      value <= to + Math.max(to * draw.share, unit === 'bytes' ? draw.bytes : 1e-9)
    const winners = entries.filter(([, value]) => near(value, best)).map(([name]) => name)
    const value = values[strategy]
    const others = entries.filter(([name]) => !name.startsWith('firstpaint'))
    const bestOther = Math.min(...others.map(([, other]) => other))
    const behind =
      typeof value === 'number' && others.length > 0 && !near(value, bestOther)
        ? { value, by: value - bestOther, others: others.filter(([, o]) => near(o, bestOther)).map(([name]) => name) }
        : null
    return [{ column: id, winners, best, behind }]
  })
}
