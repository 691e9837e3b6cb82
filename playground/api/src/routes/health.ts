import { Hono } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import type { Ports } from '../http/ports.ts'

/** GET /api/health: whether the store answers, and which one it is. */
export function healthRoutes({ db, clock }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', async (c) => {
    const { rows } = await db.pool.query<{ version: string }>(`select current_setting('server_version') as version`)
    return c.json({ status: 'ok', database: db.kind, postgres: rows[0]?.version, time: clock().toISOString() })
  })
}
