import type { Order } from '@bistro/contract'
import { isToday, isTomorrow } from 'date-fns'
import { formatDay, formatTime } from '../format.ts'

type Headlined = Pick<Order, 'status' | 'readyAt' | 'fulfilment' | 'number'>

/** What the guest wants to know first about the order as it stands. */
export function orderHeadline({ status, readyAt, fulfilment, number }: Headlined): string {
  const when = readyWhen(readyAt)
  switch (status) {
    case 'received':
    case 'preparing':
      return fulfilment === 'delivery' ? `It should be with you around ${when}.` : `It will be ready around ${when}.`
    case 'ready':
      return {
        pickup: `Come to the counter and say ${number}.`,
        delivery: 'It has left the kitchen and is on its way.',
        table: 'It is on its way to your table.',
      }[fulfilment]
    case 'collected':
      return 'We hope you enjoyed it.'
    case 'cancelled':
      return 'We had to cancel this one, and you will not be charged. Ring us if that surprises you.'
  }
}

function readyWhen(readyAt: string): string {
  const time = formatTime(readyAt)
  if (isToday(readyAt)) return time
  return isTomorrow(readyAt) ? `${time} tomorrow` : `${time} on ${formatDay(readyAt)}`
}
