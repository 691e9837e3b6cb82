import { type Cost, describePromise, type PromiseCheck } from '@firstpaint/core/chunks'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { signedBytes, signedNumber } from '../output/signed-bytes.ts'
import type { Style } from '../output/style.ts'
import { renderTable } from '../output/table.ts'

/** Heads of the cells below. */
export const changeHeads: readonly string[] = ['per visit', 'first', 'again', 'requests']

/** A change of the cost per visit: in all, at first visits, again after deploys, and in requests. Cheaper is green. */
export function changeCells({ total, firstBytes, againBytes, requests }: Cost, { colours }: Style): string[] {
  const paint = Math.round(total) === 0 ? colours.dim : total < 0 ? colours.green : colours.yellow
  return [paint(signedBytes(total)), signedBytes(firstBytes), signedBytes(againBytes), signedNumber(requests)]
}

/** The cost per visit before and after, part by part. */
export function renderCosts(rows: readonly (readonly [name: string, cost: Cost])[], { colours }: Style): string {
  const heads = ['', 'per visit', 'first', 'again', 'requests', 'import map'].map(colours.dim)
  const cells = rows.map(([name, cost]) => [
    name,
    formatBytes(cost.total),
    formatBytes(cost.firstBytes),
    formatBytes(cost.againBytes),
    String(Math.round(cost.requests * 10) / 10),
    formatBytes(cost.mapBytes),
  ])
  return renderTable([heads, ...cells], { align: ['left', 'right', 'right', 'right', 'right', 'right'] })
}

/** The promises with what was measured and what is allowed. */
export function renderPromises(promises: readonly PromiseCheck[], { colours }: Style): string {
  return renderTable(
    promises.map((promise) => {
      const { kept, value, limit } = promise
      const { title, isShare } = describePromise(promise)
      const shown = (amount: number): string => (isShare ? formatPercent(amount) : String(amount))
      const mark = kept ? colours.green('✓') : colours.red('✗')
      return [`${mark} ${title}`, shown(value), colours.dim(`at most ${shown(limit)}`)]
    }),
    { align: ['left', 'right', 'left'] },
  )
}

/** Names of broken promises behind a change that would break them. */
export function renderBreaks(breaks: readonly PromiseCheck['name'][], { colours }: Style): string {
  return breaks.length === 0 ? '' : colours.red(`breaks ${breaks.join(', ')}`)
}
