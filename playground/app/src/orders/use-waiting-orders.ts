import { useSyncExternalStore } from 'react'
import type { WaitingOrder } from './waiting-order.ts'
import { waitingOrders } from './waiting-orders.ts'

/** Orders that wait for a network. */
export function useWaitingOrders(): readonly WaitingOrder[] {
  return useSyncExternalStore(waitingOrders.subscribe, waitingOrders.get)
}
