import { type ChunkPlan, describePromise } from '@firstpaint/core/chunks'
import { percent } from './percent.ts'

/** The promises of a plan, folded away when all are kept. */
export function promiseList({ promises }: ChunkPlan): string {
  const broken = promises.filter(({ kept }) => !kept).length
  const summary =
    broken === 0 ? `All ${promises.length} promises are kept` : `${broken} of ${promises.length} promises are broken`
  const rows = promises.map((promise) => {
    const { kept, value, limit } = promise
    const { title, isShare } = describePromise(promise)
    const show = (amount: number): string => (isShare ? percent(amount) : String(amount))
    return `<tr class="${kept ? 'kept' : 'broken'}"><td>${kept ? '✓ kept' : '✗ broken'}</td><th scope="row">${title[0]!.toUpperCase()}${title.slice(1)}</th><td>${show(value)}</td><td>at most ${show(limit)}</td></tr>`
  })
  return `<details class="promises ${broken === 0 ? 'kept' : 'broken'}"${broken === 0 ? '' : ' open'}><summary>${summary}</summary><table><thead class="hidden"><tr><th>Verdict</th><th>Promise</th><th>Measured</th><th>Limit</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`
}
