import { z } from 'zod'
import { createStore, type Store } from '../store.ts'
import { type WaitingOrder, waitingOrderSchema } from './waiting-order.ts'

const storageKey = 'bistro.waiting'

/** Orders that wait for a network, newest first. Kept in localStorage, so that they are known when the tab is opened again. */
export const waitingOrders: Store<readonly WaitingOrder[]> = createStore(read(localStorage.getItem(storageKey)))

waitingOrders.subscribe(() => localStorage.setItem(storageKey, JSON.stringify(waitingOrders.get())))

window.addEventListener('storage', (event) => {
  if (event.key === storageKey) waitingOrders.set(read(event.newValue))
})

export function addWaitingOrder(order: WaitingOrder): void {
  waitingOrders.set([order, ...waitingOrders.get().filter(({ key }) => key !== order.key)])
}

export function removeWaitingOrder(key: string): void {
  waitingOrders.set(waitingOrders.get().filter((order) => order.key !== key))
}

export function refuseWaitingOrder(key: string, refused: string): void {
  waitingOrders.set(waitingOrders.get().map((order) => (order.key === key ? { ...order, refused } : order)))
}

/** What is broken or of an older shape is left out. */
function read(stored: string | null): readonly WaitingOrder[] {
  try {
    return z.array(waitingOrderSchema).parse(JSON.parse(stored ?? '[]'))
  } catch {
    return []
  }
}
