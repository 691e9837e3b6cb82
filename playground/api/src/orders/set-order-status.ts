import type { OrderStatus } from '@bistro/contract'
import type pg from 'pg'
import { inTransaction } from '../database/in-transaction.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { notFound } from '../http/not-found.ts'
import { nextStatuses } from './next-statuses.ts'

/** Moves an order. Throws 404, or 409 for a step that cannot be taken from where it stands. */
export async function setOrderStatus(pool: pg.Pool, id: string, status: OrderStatus): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ status: OrderStatus }>('select status from orders where id = $1 for update', [id])
    const current = rows[0]?.status
    if (current === undefined) throw notFound('order')
    if (current === status) return
    if (!nextStatuses[current].includes(status)) {
      throw new HttpProblem({
        status: 409,
        error: 'wrong-step',
        message: `An order that is ${current} cannot become ${status}.`,
      })
    }
    await tx.query('update orders set status = $2 where id = $1', [id, status])
  })
}
