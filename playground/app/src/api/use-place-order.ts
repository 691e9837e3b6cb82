import type { NewOrder, Order } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

interface PlaceOrder {
  readonly order: NewOrder
  /** The same key for the same basket: pressing twice, or again after a timeout, makes one order. */
  readonly idempotencyKey: string
}

/** Sends an order. Fails with status 422 when a dish is gone or a field is wrong. */
export function usePlaceOrder() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ order, idempotencyKey }: PlaceOrder) =>
      request<Order>('/orders', { method: 'POST', body: order, headers: { 'idempotency-key': idempotencyKey } }),
    onSuccess: (order) => {
      client.setQueryData(queryKeys.order(order.id), order)
      return client.invalidateQueries({ queryKey: queryKeys.orders, exact: true })
    },
  })
}
