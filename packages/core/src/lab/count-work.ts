import type { CoverageRange, ScriptCoverage } from './coverage.ts'
import type { OwnerChange } from './source-owners.ts'

/** Work counted, not timed: the same for the same code and input, however busy the machine is. */
export interface Work {
  /** Calls of functions. */
  readonly calls: number
  /** Characters of code that ran, each as often as it ran. */
  readonly executed: number
}

export interface ScriptWork extends Work {
  readonly bySource: ReadonlyMap<number | null, Work>
}

/** A range with what of it no inner range covers. */
interface Stretch extends CoverageRange {
  readonly isFunction: boolean
}

/**
 * Counts what a script did, by the sources its text comes from. Each character counts for the innermost range around it,
 * so that a function's work is not its parent's, too. A call counts for the source its function begins in.
 *
 * @param owners From `sourceOwners`; undefined gives everything to no source.
 */
export function countWork(coverage: ScriptCoverage, owners: readonly OwnerChange[] = noOwner): ScriptWork {
  const bySource = new Map<number | null, { calls: number; executed: number }>()
  const total = { calls: 0, executed: 0 }
  const add = (source: number | null, calls: number, executed: number): void => {
    const one = bySource.get(source) ?? { calls: 0, executed: 0 }
    one.calls += calls
    one.executed += executed
    total.calls += calls
    total.executed += executed
    bySource.set(source, one)
  }
  const give = (start: number, end: number, count: number): void => {
    if (count === 0) return
    for (let index = ownerAt(owners, start); index < owners.length && owners[index]!.offset < end; index++) {
      const from = Math.max(start, owners[index]!.offset)
      const until = Math.min(end, owners[index + 1]?.offset ?? end)
      if (until > from) add(owners[index]!.source, 0, count * (until - from))
    }
  }

  const open: { stretch: Stretch; position: number }[] = []
  const close = (until: number): void => {
    while (open.length > 0 && open.at(-1)!.stretch.endOffset <= until) {
      const { stretch, position } = open.pop()!
      give(position, stretch.endOffset, stretch.count)
      const parent = open.at(-1)
      if (parent) parent.position = stretch.endOffset
    }
  }
  for (const stretch of stretchesOf(coverage)) {
    close(stretch.startOffset)
    const parent = open.at(-1)
    if (parent) give(parent.position, stretch.startOffset, parent.stretch.count)
    if (stretch.isFunction && stretch.count > 0) {
      add(owners[ownerAt(owners, stretch.startOffset)]?.source ?? null, stretch.count, 0)
    }
    open.push({ stretch, position: stretch.startOffset })
  }
  close(Infinity)
  return { ...total, bySource }
}

const noOwner: readonly OwnerChange[] = [{ offset: 0, source: null }]

/** Outer ranges before inner ones. Of equal ranges the function comes before its blocks. */
function stretchesOf({ functions }: ScriptCoverage): Stretch[] {
  return functions
    .flatMap(({ ranges }) => ranges.map((range, index) => ({ ...range, isFunction: index === 0 })))
    .toSorted(
      (a, b) =>
        a.startOffset - b.startOffset || b.endOffset - a.endOffset || Number(b.isFunction) - Number(a.isFunction),
    )
}

/** Position of the last change at or before an offset. */
function ownerAt(owners: readonly OwnerChange[], offset: number): number {
  let [low, high] = [0, owners.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (owners[middle]!.offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}
