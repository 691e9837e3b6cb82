import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { AppEnv } from '../http/app-env.ts'
import type { Ports } from '../http/ports.ts'
import { revalidate } from '../http/revalidate.ts'
import { readMenu } from '../menu/read-menu.ts'

/** GET /api/menu */
export function menuRoutes({ db }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', etag(), revalidate, async (c) => c.json(await readMenu(db.pool)))
}
