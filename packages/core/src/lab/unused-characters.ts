import type { CoverageRange, ScriptCoverage } from './coverage.ts'

/** How many characters of a script never ran: those whose innermost range was run no time. */
export function unusedCharacters({ functions }: ScriptCoverage): number {
  const ranges = functions
    .flatMap((one) => one.ranges)
    .toSorted((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  const open: CoverageRange[] = []
  let [position, unused] = [0, 0]
  const advance = (until: number): void => {
    if (until > position && open.at(-1)?.count === 0) unused += until - position
    position = Math.max(position, until)
  }
  const close = (until: number): void => {
    while (open.length > 0 && open.at(-1)!.endOffset <= until) {
      advance(open.at(-1)!.endOffset)
      open.pop()
    }
  }
  for (const range of ranges) {
    close(range.startOffset)
    advance(range.startOffset)
    open.push(range)
  }
  close(Infinity)
  return unused
}
