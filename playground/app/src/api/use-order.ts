import type { Order } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** How often an open order is asked for again, in milliseconds. */
const pollEvery = 5000

/** One order, asked for again and again until it is collected or cancelled. */
export function useOrder(id: string) {
  return useQuery({
    queryKey: queryKeys.order(id),
    queryFn: ({ signal }) => request<Order>(`/orders/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) ? pollEvery : false),
  })
}

function isOver({ status }: Order): boolean {
  return status === 'collected' || status === 'cancelled'
}
