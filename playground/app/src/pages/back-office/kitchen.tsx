import { groupBy } from 'lodash-es'
import { useKitchen } from '../../api/use-kitchen.ts'
import { formatCount, formatTime } from '../../format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChefHat } from 'lucide-react'
import { useNow } from './kitchen/use-now.ts'
import { KitchenBoard } from './kitchen/kitchen-board.tsx'
import { measureWait } from './kitchen/measure-wait.ts'
import styles from './kitchen.module.css'
import { StaffHeader } from './shared/staff-header.tsx'
import type { Order } from '@bistro/contract'

export function Component() {
  const kitchen = useKitchen()
  const now = useNow(10_000)
  return (
    <div className="page">
      <StaffHeader
        title="Kitchen"
        intro={kitchen.data && describe(kitchen.data, now)}
        actions={<Freshness query={kitchen} />}
      />
      <QueryView query={kitchen} loading={<Skeleton height="30rem" />}>
        {(orders) =>
          orders.length === 0 ? (
            <EmptyState icon={ChefHat} title="All done" text="No open orders. New ones appear here by themselves." />
          ) : (
            <KitchenBoard orders={orders} />
          )
        }
      </QueryView>
    </div>
  )
}

/** `8 open orders, 2 late`. */
function describe(orders: readonly Order[], now: Date): string {
  const { late = [] } = groupBy(
    orders.filter(({ status }) => status !== 'ready'),
    (order) => measureWait(order, now).pressure,
  )
  const open = formatCount(orders.length, 'open order')
  return late.length > 0 ? `${open}, ${late.length} late` : `${open}, all in time`
}

function Freshness({ query }: { readonly query: ReturnType<typeof useKitchen> }) {
  const stale = query.isError && query.data
  return (
    <p className={stale ? styles.stale : styles.fresh} role={stale ? 'alert' : undefined}>
      <span className={styles.dot} aria-hidden="true" />
      {stale ? `No connection since ${formatTime(new Date(query.dataUpdatedAt))}` : 'Live, every 5 seconds'}
    </p>
  )
}
