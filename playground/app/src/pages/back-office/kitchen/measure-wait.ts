import type { Order } from '@bistro/contract'
import { differenceInMinutes } from 'date-fns'

export interface Wait {
  /** Whole minutes since the order came in. */
  readonly minutes: number
  /** Whole minutes until it is promised; negative when it is late. */
  readonly left: number
  /** `late` when the promised time has passed, `soon` in the last five minutes before it. */
  readonly pressure: 'calm' | 'soon' | 'late'
}

/** How long an order has waited and how long it has left. A clock of the browser that runs behind never gives less than 0. */
export function measureWait({ createdAt, readyAt }: Pick<Order, 'createdAt' | 'readyAt'>, now: Date): Wait {
  const minutes = Math.max(0, differenceInMinutes(now, createdAt))
  const left = differenceInMinutes(readyAt, now, { roundingMethod: 'floor' })
  return { minutes, left, pressure: left < 0 ? 'late' : left < 5 ? 'soon' : 'calm' }
}
