import type { Order } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'

type OrderRow = Omit<Order, 'createdAt' | 'readyAt'> & { readonly createdAt: Date; readonly readyAt: Date }

interface OrderFilter {
  readonly id?: string
  /** Only the orders of this browser. */
  readonly sessionId?: string
  /** Only orders the kitchen still has to do with. */
  readonly open?: boolean
  readonly sort?: 'newest' | 'oldest'
  readonly limit?: number
}

/** Orders with their lines, newest first unless told otherwise. */
export async function readOrders(db: Queryable, filter: OrderFilter): Promise<Order[]> {
  const { id = null, sessionId = null, open = false, sort = 'newest', limit = 100 } = filter
  const { rows } = await db.query<OrderRow>(
    `select orders.id, orders.number, orders.status, orders.fulfilment, orders.note,
            orders.created_at as "createdAt", orders.ready_at as "readyAt",
            orders.customer_name as "customerName", orders.table_name as "table", orders.total_cents as "totalCents",
            (select json_agg(json_build_object(
                'dishSlug', line.dish_slug, 'name', line.name, 'quantity', line.quantity, 'unitCents', line.unit_cents,
                'choices', line.choices, 'note', line.note, 'photo', dish.photo
              ) order by line.position)
             from order_lines line join dish_summaries dish on dish.slug = line.dish_slug
             where line.order_id = orders.id) as lines
     from orders
     where ($1::uuid is null or id = $1)
       and ($2::text is null or session_id = $2)
       and (not $3 or status in ('received', 'preparing', 'ready'))
     order by created_at ${sort === 'newest' ? 'desc' : 'asc'}, id
     limit $4`,
    [id, sessionId, open, limit],
  )
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), readyAt: row.readyAt.toISOString() }))
}
