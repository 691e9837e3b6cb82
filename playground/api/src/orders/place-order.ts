import { createHash } from 'node:crypto'
import type { Database, Queryable } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { insertRows } from '../database/insert-rows.ts'
import { HttpProblem } from '../http/http-problem.ts'
import { checkPickupTime } from './check-pickup-time.ts'
import type { NewOrderInput } from './new-order-schema.ts'
import { priceLines } from './price-lines.ts'
import { promiseReadyAt } from './promise-ready-at.ts'

interface PlaceOrderOptions {
  readonly id: string
  readonly now: Date
  /** Null when the browser sent none: then every request is an order. */
  readonly idempotencyKey: string | null
}

interface PlacedOrder {
  readonly id: string
  /** True when an earlier request with the same key had placed it already. */
  readonly repeated: boolean
}

/** Stores an order, or finds the one that the same key stored before. Throws the 422 of what cannot be ordered. */
export async function placeOrder(db: Database, input: NewOrderInput, options: PlaceOrderOptions): Promise<PlacedOrder> {
  const { id, now, idempotencyKey } = options
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  return inTransaction(db.pool, async (tx) => {
    if (idempotencyKey !== null) {
      const before = await findRepeated(tx, idempotencyKey, requestHash)
      if (before !== null) return { id: before, repeated: true }
    }
    const lines = await priceLines(tx, input.lines)
    const readyAt = input.pickupAt === null ? await promise(tx, input, now) : new Date(input.pickupAt)
    checkPickupTime(readyAt, now)
    const { rowCount } = await tx.query(
      `insert into orders (id, status, fulfilment, customer_name, phone, email, address, table_name, note,
                           total_cents, created_at, ready_at, idempotency_key, request_hash)
       values ($1, 'received', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (idempotency_key) do nothing`,
      [
        id,
        input.fulfilment,
        input.customerName,
        input.phone,
        input.email,
        input.fulfilment === 'delivery' ? input.address : null,
        input.fulfilment === 'table' ? input.table : null,
        input.note,
        lines.reduce((sum, line) => sum + line.quantity * line.unit_cents, 0),
        now,
        readyAt,
        idempotencyKey,
        idempotencyKey === null ? null : requestHash,
      ],
    )
    if (rowCount === 0 && idempotencyKey !== null) {
      // The same key came twice at once; the other request won while this one waited for it.
      const before = await findRepeated(tx, idempotencyKey, requestHash)
      if (before !== null) return { id: before, repeated: true }
    }
    await insertRows(
      tx,
      'order_lines',
      lines.map((line) => ({ order_id: id, ...line })),
    )
    return { id, repeated: false }
  })
}

async function findRepeated(db: Queryable, key: string, requestHash: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string; request_hash: string }>(
    'select id, request_hash from orders where idempotency_key = $1',
    [key],
  )
  const [order] = rows
  if (!order) return null
  if (order.request_hash === requestHash) return order.id
  throw new HttpProblem({
    status: 422,
    error: 'key-reused',
    message: 'This Idempotency-Key came with another order before. Use a new key for a new order.',
  })
}

async function promise(db: Queryable, { fulfilment }: NewOrderInput, now: Date): Promise<Date> {
  const { rows } = await db.query<{ queue: number }>(
    `select count(*)::int as queue from orders where status in ('received', 'preparing')`,
  )
  return promiseReadyAt({ now, fulfilment, queue: rows[0]?.queue ?? 0 })
}
