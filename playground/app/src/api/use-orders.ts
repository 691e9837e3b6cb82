import type { Order } from '@bistro/contract'
import { useQuery } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** The orders of this browser, newest first. */
export function useOrders() {
  return useQuery({
    queryKey: queryKeys.orders,
    queryFn: ({ signal }) => request<readonly Order[]>('/orders', { signal }),
  })
}
