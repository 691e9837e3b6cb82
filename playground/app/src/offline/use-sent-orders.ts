import type { ApiProblem, Order } from '@bistro/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { readOutcome, watchQueue } from 'firstpaint/service-worker'
import { useEffect } from 'react'
import { queryKeys } from '../api/query-keys.ts'
import { refuseWaitingOrder, removeWaitingOrder, waitingOrders } from '../orders/waiting-orders.ts'
import { showToast } from '../ui/toast.ts'

/** Confirms orders that were sent after they had waited, also those that were sent while no tab was open. */
export function useSentOrders(): void {
  const client = useQueryClient()
  useEffect(() => {
    const stop = watchQueue(({ key, status }) => {
      if (status !== 202) void confirm(key, client)
    })
    for (const { key, refused } of waitingOrders.get()) if (refused === undefined) void confirm(key, client)
    return stop
  }, [client])
}

async function confirm(key: string, client: QueryClient): Promise<void> {
  const outcome = await readOutcome(key)
  if (!outcome || outcome.status === 202) return
  if (!waitingOrders.get().some((order) => order.key === key)) return
  if (outcome.status >= 200 && outcome.status < 300) {
    const order = outcome.data as Order
    client.setQueryData(queryKeys.order(order.id), order)
    client.setQueryData<readonly Order[]>(queryKeys.orders, (known = []) => [
      order,
      ...known.filter(({ id }) => id !== order.id),
    ])
    removeWaitingOrder(key)
    await client.invalidateQueries({ queryKey: queryKeys.orders, exact: true })
    showToast(`The kitchen has order ${order.number}.`, { link: { to: `/orders/${order.id}`, text: 'Follow it' } })
    return
  }
  const problem = outcome.data as ApiProblem | undefined
  refuseWaitingOrder(
    key,
    outcome.status === 0 ? 'It waited too long for a connection.' : (problem?.message ?? 'It was refused.'),
  )
  showToast('An order that waited could not be placed.', { tone: 'danger', link: { to: '/orders', text: 'See why' } })
}
