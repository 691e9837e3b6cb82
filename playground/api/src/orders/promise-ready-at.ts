import type { Order } from '@bistro/contract'

const minute = 60_000

/** Minutes from order to plate, by how it leaves the house. */
const preparation: Readonly<Record<Order['fulfilment'], number>> = { pickup: 20, table: 25, delivery: 40 }

interface PromiseReadyAtOptions {
  readonly now: Date
  readonly fulfilment: Order['fulfilment']
  /** Orders the kitchen has before this one. Every two of them cost a minute, up to twenty. */
  readonly queue: number
}

/** When an order taken now is promised to be ready. */
export function promiseReadyAt({ now, fulfilment, queue }: PromiseReadyAtOptions): Date {
  return new Date(now.getTime() + (preparation[fulfilment] + Math.min(20, Math.floor(queue / 2))) * minute)
}
