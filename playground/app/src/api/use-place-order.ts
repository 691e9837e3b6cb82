import type { NewOrder, Order } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

interface PlaceOrder {
  readonly order: NewOrder
  /** The same key for the same basket: pressing twice, or again after a timeout, makes one order. */
  readonly idempotencyKey: string
}

/** Without a network the service worker keeps the order and answers that it waits. */
interface Queued {
  readonly queued: true
}

/** The order the API made; null when it waits for a network. Fails with status 422 when a dish is gone or a field is wrong. */
export function usePlaceOrder() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ order, idempotencyKey }: PlaceOrder) => {
      const headers = { 'idempotency-key': idempotencyKey }
      const answer = await request<Order | Queued>('/orders', { method: 'POST', body: order, headers })
      return 'queued' in answer ? null : answer
    },
    onSuccess: (order) => {
      if (order === null) return undefined
      client.setQueryData(queryKeys.order(order.id), order)
      return client.invalidateQueries({ queryKey: queryKeys.orders, exact: true })
    },
  })
}
