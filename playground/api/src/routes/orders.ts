import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'
import { invalid } from '../http/invalid.ts'
import { notFound } from '../http/not-found.ts'
import type { Ports } from '../http/ports.ts'
import { readJson } from '../http/read-json.ts'
import { newOrderSchema } from '../orders/new-order-schema.ts'
import { placeOrder } from '../orders/place-order.ts'
import { readOrders } from '../orders/read-orders.ts'
import { setOrderStatus } from '../orders/set-order-status.ts'
import { renewSession } from '../session/renew-session.ts'
import { staffOnly } from '../session/staff-only.ts'

const statusSchema = z.strictObject({ status: z.enum(['received', 'preparing', 'ready', 'collected', 'cancelled']) })

/** GET and POST /api/orders, GET and PATCH /api/orders/:id */
export function orderRoutes(ports: Ports): Hono<AppEnv> {
  const { db, clock, newId } = ports
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const session = c.get('session')
      return c.json(session ? await readOrders(db.pool, { sessionId: session.id }) : [])
    })
    .post('/', async (c) => {
      const input = await readJson(c, newOrderSchema)
      const placed = await placeOrder(db, input, { id: newId(), now: clock(), idempotencyKey: readIdempotencyKey(c) })
      // A repeat comes because the first answer may never have arrived, and its cookie with it: the order follows.
      const sessionId = c.get('session')?.id ?? (await renewSession(c, ports, null))
      await db.pool.query('update orders set session_id = $2 where id = $1', [placed.id, sessionId])
      if (placed.repeated) c.header('Idempotency-Replayed', 'true')
      const [order] = await readOrders(db.pool, { id: placed.id })
      return c.json(order, 201)
    })
    .get('/:id', async (c) => {
      const session = c.get('session')
      const isStaff = session?.user?.role === 'staff'
      if (!session) throw notFound('order')
      const [order] = await readOrders(db.pool, { id: orderId(c), ...(!isStaff && { sessionId: session.id }) })
      if (!order) throw notFound('order')
      return c.json(order)
    })
    .patch('/:id', staffOnly, async (c) => {
      const id = orderId(c)
      const { status } = await readJson(c, statusSchema)
      await setOrderStatus(db.pool, id, status)
      const [order] = await readOrders(db.pool, { id })
      return c.json(order)
    })
}

function orderId(context: Context<AppEnv, '/:id'>): string {
  const id = z.uuid().safeParse(context.req.param('id'))
  if (!id.success) throw notFound('order')
  return id.data
}

function readIdempotencyKey(context: Context<AppEnv>): string | null {
  const key = context.req.header('idempotency-key')
  if (key === undefined) return null
  if (/^[\w-]{16,128}$/.test(key)) return key
  throw invalid({ 'Idempotency-Key': 'The Idempotency-Key has 16 to 128 letters, digits, - or _, such as a UUID.' })
}
