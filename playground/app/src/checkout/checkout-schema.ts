import { z } from 'zod'

/** What the checkout form must hold. Address and table are asked for only where they mean something. */
export const checkoutSchema = z
  .object({
    fulfilment: z.enum(['pickup', 'delivery', 'table']),
    customerName: z.string().trim().min(2, 'Tell us whose order it is.').max(80, 'Eighty letters at most, please.'),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d\s()-]{7,20}$/, 'Enter a phone number we can ring, such as +353 1 555 0100.'),
    email: z.email('Enter an email address, such as you@example.com.'),
    address: z.string().trim(),
    table: z.string().trim(),
    /** ISO time, or empty for as soon as possible. */
    pickupAt: z.string(),
    note: z.string().trim().max(300, 'Three hundred letters at most, please.'),
  })
  .superRefine((form, context) => {
    if (form.fulfilment === 'delivery' && form.address.length < 8) {
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: 'Where shall we bring it? Street, number and town.',
      })
    }
    if (form.fulfilment === 'table' && !/^\d{1,3}$/.test(form.table)) {
      context.addIssue({ code: 'custom', path: ['table'], message: 'The number is on the little lamp on your table.' })
    }
  })

export type CheckoutForm = z.infer<typeof checkoutSchema>
