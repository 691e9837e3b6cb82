import type { NewOrder } from '@bistro/contract'
import type { CartLine } from '../cart/cart-line.ts'
import type { CheckoutForm } from './checkout-schema.ts'

/** The form and the cart as the API wants them; fields of another way of serving are left out. */
export function toNewOrder(form: CheckoutForm, lines: readonly CartLine[]): NewOrder {
  const { fulfilment, customerName, phone, email, address, table, pickupAt, note } = form
  return {
    fulfilment,
    customerName,
    phone,
    email,
    note,
    ...(fulfilment === 'delivery' && { address }),
    ...(fulfilment === 'table' && { table }),
    pickupAt: fulfilment === 'table' || pickupAt === '' ? null : pickupAt,
    lines: lines.map((line) => ({
      dishSlug: line.dishSlug,
      quantity: line.quantity,
      choiceIds: line.choices.map(({ id }) => id),
      note: line.note,
    })),
  }
}
