import { Hono } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import type { Ports } from '../http/ports.ts'
import { readOrders } from '../orders/read-orders.ts'
import { staffOnly } from '../session/staff-only.ts'

/** GET /api/kitchen: what the kitchen still has to do with, oldest first. */
export function kitchenRoutes({ db }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', staffOnly, async (c) =>
    c.json(await readOrders(db.pool, { open: true, sort: 'oldest' })),
  )
}
