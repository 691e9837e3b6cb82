import type { CDPSession } from 'playwright-core'

/**
 * Starts watching which rules style something; the returned function tells how many characters of the page's style sheets
 * did not, up to then.
 */
export async function watchStyleUsage(session: CDPSession): Promise<() => Promise<number>> {
  const lengths = new Map<string, number>()
  session.on('CSS.styleSheetAdded', ({ header }) => {
    if (header.origin === 'regular') lengths.set(header.styleSheetId, header.length)
  })
  await session.send('CSS.enable')
  await session.send('CSS.startRuleUsageTracking')
  const used = new Map<string, { readonly from: number; readonly to: number }[]>()
  return async () => {
    const { coverage } = await session.send('CSS.takeCoverageDelta')
    for (const { styleSheetId, startOffset, endOffset, used: counts } of coverage) {
      if (!counts) continue
      const ranges = used.get(styleSheetId) ?? []
      ranges.push({ from: startOffset, to: endOffset })
      used.set(styleSheetId, ranges)
    }
    let unused = 0
    for (const [id, length] of lengths) unused += length - coveredLength(used.get(id) ?? [])
    return unused
  }
}

/** Characters in at least one range: a rule inside `@media` lies in two. */
function coveredLength(ranges: readonly { readonly from: number; readonly to: number }[]): number {
  let [covered, position] = [0, 0]
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, position))
    position = Math.max(position, to)
  }
  return covered
}
