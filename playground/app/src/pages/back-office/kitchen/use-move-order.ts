import type { Order, OrderStatus } from '@bistro/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { showToast } from '../../../ui/toast.ts'
import { moveOrder } from './move-order.ts'

export interface Move {
  readonly order: Order
  readonly to: OrderStatus
}

const mutationKey = ['kitchen', 'move']

/** Moves an order on the board at once and tells the API; when that fails, the card goes back and says why. */
export function useMoveOrder() {
  const client = useQueryClient()
  return useMutation({
    mutationKey,
    mutationFn: ({ order, to }: Move) =>
      request<Order>(`/orders/${order.id}`, { method: 'PATCH', body: { status: to } }),
    onMutate: async ({ order, to }) => {
      // An answer that is under way would put the card back for a moment.
      await client.cancelQueries({ queryKey: queryKeys.kitchen })
      client.setQueryData<readonly Order[]>(queryKeys.kitchen, (orders) => orders && moveOrder(orders, order, to))
    },
    onError: (error, { order }) => {
      client.setQueryData<readonly Order[]>(
        queryKeys.kitchen,
        (orders) => orders && moveOrder(orders, order, order.status),
      )
      showToast(`Order ${order.number} stays where it was. ${error.message}`, { tone: 'danger' })
    },
    onSuccess: (order) => client.setQueryData(queryKeys.order(order.id), order),
    onSettled: () => {
      // Only after the last of a quick row of moves, or the board would show the answer to an earlier one.
      if (client.isMutating({ mutationKey }) === 1) return client.invalidateQueries({ queryKey: queryKeys.kitchen })
      return undefined
    },
  })
}
