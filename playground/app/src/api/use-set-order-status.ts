import type { Order, OrderStatus } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Moves an order on (staff). */
export function useSetOrderStatus() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, status }: { readonly id: string; readonly status: OrderStatus }) =>
      request<Order>(`/orders/${encodeURIComponent(id)}`, { method: 'PATCH', body: { status } }),
    onSuccess: async (order) => {
      client.setQueryData(queryKeys.order(order.id), order)
      await client.invalidateQueries({ queryKey: queryKeys.kitchen })
    },
  })
}
