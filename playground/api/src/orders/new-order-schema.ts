import { z } from 'zod'

const line = z.strictObject({
  dishSlug: z.string().max(100),
  quantity: z.int('Order whole portions.').min(1, 'Order at least one.').max(20, 'For more than 20, give us a call.'),
  choiceIds: z.array(z.string().max(200)).max(20),
  note: z.string().trim().max(200, 'Keep the note under 200 characters.'),
})

/** An order as it comes in; what depends on the menu or the clock is checked where the order is placed. */
export const newOrderSchema = z
  .strictObject({
    customerName: z.string().trim().min(1, 'Tell us a name to call out.').max(80, 'Keep the name under 80 characters.'),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d\s()/-]{6,24}$/, 'Enter a phone number we can call.'),
    email: z.email('Enter an e-mail address we can write to.').max(200),
    fulfilment: z.enum(['pickup', 'delivery', 'table']),
    address: z.string().trim().max(300, 'Keep the address under 300 characters.').optional(),
    table: z.string().trim().max(20, 'Keep the table under 20 characters.').optional(),
    pickupAt: z.iso.datetime({ offset: true, message: 'Choose a time.' }).nullable(),
    note: z.string().trim().max(500, 'Keep the note under 500 characters.'),
    lines: z.array(line).min(1, 'Your cart is empty.').max(40, 'For more than 40 lines, give us a call.'),
  })
  .refine(({ fulfilment, address }) => fulfilment !== 'delivery' || Boolean(address), {
    path: ['address'],
    message: 'Tell us where to bring it.',
  })
  .refine(({ fulfilment, table }) => fulfilment !== 'table' || Boolean(table), {
    path: ['table'],
    message: 'Tell us which table you are at.',
  })

export type NewOrderInput = z.output<typeof newOrderSchema>
