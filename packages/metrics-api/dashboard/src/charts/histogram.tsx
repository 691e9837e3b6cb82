import { type VitalName, vitalThresholds } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { DistributionBar } from '../api/answers.ts'
import { formatShare, formatTick, formatValue } from '../format.ts'
import styles from './histogram.module.css'
import { scaleOf } from './histogram-scale.ts'
import { useWidth } from './use-width.ts'

export interface HistogramProps {
  readonly metric: VitalName
  readonly bars: readonly DistributionBar[]
  readonly p75: number | null
}

const height = 84

/** How values are spread, coloured by the thresholds they fall under, with the p75. */
export function Histogram({ metric, bars, p75 }: HistogramProps): ReactNode {
  const total = bars.reduce((sum, { count }) => sum + count, 0)
  const [width, ref] = useWidth(320)
  const [good, poor] = vitalThresholds[metric]
  const { x, shown } = scaleOf(metric, bars, width)
  if (total === 0) return <div className={styles['empty']}>No values in this time</div>
  const most = Math.max(...shown.map(({ count }) => count))
  const zone = (value: number): string => (value <= good ? 'good' : value <= poor ? 'needs-improvement' : 'poor')
  const label = `Spread of ${total} values: ${formatShare(shareUpTo(bars, good, total))} good${p75 === null ? '' : `, p75 at ${formatValue(metric, p75)}`}.`
  return (
    <div ref={ref}>
      <svg className={styles['chart']} width={width} height={height + 16} role="img" aria-label={label}>
        {shown.map(({ start, end, count }) => {
          const [left, right] = [x(start), x(end)]
          const tall = (count / most) * (height - 10)
          return (
            <rect
              key={end}
              className={zone((start + end) / 2)}
              x={left}
              y={height - tall}
              width={Math.max(1, right - left - 1)}
              height={tall}
              rx={Math.min(1.5, tall / 2)}
            />
          )
        })}
        <line className={styles['base']} x1={0} x2={width} y1={height} y2={height} />
        {[good, poor].map((limit) => (
          <g key={limit}>
            <line className={styles['limit']} x1={x(limit)} x2={x(limit)} y1={6} y2={height + 3} />
            <text className={styles['tick']} x={x(limit)} y={height + 14} textAnchor="middle">
              {formatTick(metric, limit)}
            </text>
          </g>
        ))}
        {p75 !== null && (
          <g className={styles['p75']}>
            <line x1={x(p75)} x2={x(p75)} y1={2} y2={height} />
            <circle cx={x(p75)} cy={3.5} r={3.5} />
          </g>
        )}
      </svg>
    </div>
  )
}

function shareUpTo(bars: readonly DistributionBar[], limit: number, total: number): number {
  return bars.reduce((sum, { end, start, count }) => sum + ((start + end) / 2 <= limit ? count : 0), 0) / total
}
