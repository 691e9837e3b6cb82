import type { Analytics } from '@bistro/contract'
import { format, parseISO } from 'date-fns'
import { maxBy } from 'lodash-es'
import { TrendingDown, TrendingUp } from 'lucide-react'
import { formatMoney } from '../../../format.ts'
import { classNames } from '../../../ui/class-names.ts'
import { formatChange } from './format-percent.ts'
import styles from './key-figures.module.css'

interface KeyFiguresProps {
  readonly analytics: Analytics
}

/** The figures one looks at first, each against the same stretch before. */
export function KeyFigures({ analytics: { days, totals, revenueByDay } }: KeyFiguresProps) {
  const best = maxBy(revenueByDay, 'revenueCents')
  const averageChange = (1 + totals.revenueChange) / (1 + totals.ordersChange) - 1
  return (
    <dl className={styles.tiles} aria-label={`Last ${days} days`}>
      <Tile name="Revenue" value={formatMoney(totals.revenueCents)} change={totals.revenueChange} days={days} />
      <Tile name="Orders" value={totals.orders.toLocaleString('en-IE')} change={totals.ordersChange} days={days} />
      <Tile name="Average order" value={formatMoney(totals.averageCents)} change={averageChange} days={days} />
      <div className={styles.tile}>
        <dt>Best day</dt>
        <dd className={styles.value}>{best ? format(parseISO(best.day), 'EEE d MMM') : '–'}</dd>
        <dd className={styles.note}>
          {best &&
            `${formatMoney(best.revenueCents)}, ${daysAgo(revenueByDay.length - 1 - revenueByDay.indexOf(best))}`}
        </dd>
      </div>
    </dl>
  )
}

interface TileProps {
  readonly name: string
  readonly value: string
  /** A fraction; 0.1 is 10 % more. */
  readonly change: number
  readonly days: number
}

function Tile({ name, value, change, days }: TileProps) {
  const Icon = change < 0 ? TrendingDown : TrendingUp
  return (
    <div className={styles.tile}>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.note}>
        <span className={classNames(styles.change, change < 0 ? styles.down : change > 0 && styles.up)}>
          {change !== 0 && <Icon size={15} aria-hidden="true" />}
          {formatChange(change)}
        </span>{' '}
        vs {days} days before
      </dd>
    </div>
  )
}

function daysAgo(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days ago`
}
