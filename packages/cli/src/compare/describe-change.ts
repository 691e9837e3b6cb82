import { type BudgetMetric, metricFacts } from '@firstpaint/core/budgets'
import type { Cause, MetricChange } from '@firstpaint/core/lab'
import { formatMetric } from '../lab/render-budgets.ts'
import { formatPercent } from '../output/percent.ts'
import { signedBytes, signedNumber } from '../output/signed-bytes.ts'

/** `+3.0 %`, `new` where there was nothing. */
export function describeShare({ base, share }: MetricChange): string {
  if (base === 0) return 'new'
  return `${share < 0 ? '−' : '+'}${formatPercent(Math.abs(share))}`
}

export function describeDelta({ metric, base, head }: MetricChange): string {
  return metricFacts(metric).unit === 'bytes' ? signedBytes(head - base) : signedNumber(head - base)
}

export function describeValue(metric: BudgetMetric, value: number): string {
  return formatMetric(metric, value)
}

/** `+1.20 kB executed, +300 B shipped; lib 2.0.0 → 2.1.0; imported by main.ts › a.ts`. */
export function describeCause({ executed, bytes, package: from, chain }: Cause): string {
  const work = executed.head - executed.base
  const size = bytes.head - bytes.base
  const parts = [
    [work !== 0 && `${signedBytes(work)} executed`, size !== 0 && `${signedBytes(size)} shipped`]
      .filter((part) => part !== false)
      .join(', '),
  ]
  if (from !== null) {
    const { name, base, head } = from
    parts.push(
      base === head ? `${name}${head === null ? '' : ` ${head}`}` : `${name} ${base ?? '(new)'} → ${head ?? '(gone)'}`,
    )
  }
  if (chain.length > 1) parts.push(`imported by ${chain.slice(0, -1).join(' › ')}`)
  return parts.join('; ')
}
