import pc from 'picocolors'
import type { BarResult } from '../bars.ts'

/** One line a bar: held, missed, or not measured. */
export function printBars(bars: readonly BarResult[]): string {
  const width = Math.max(...bars.map(({ bar }) => bar.length))
  return bars
    .map(({ bar, passed, found }) => {
      const word = passed === null ? pc.dim('not measured') : passed ? pc.green('pass') : pc.red('FAIL')
      return `${bar.padEnd(width)}  ${passed === null ? word : `${word}  ${found}`}`
    })
    .join('\n')
}
