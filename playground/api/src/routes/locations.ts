import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { AppEnv } from '../http/app-env.ts'
import { cacheFor } from '../http/cache-for.ts'
import type { Ports } from '../http/ports.ts'
import { readLocations } from '../locations/read-locations.ts'

/** GET /api/locations */
export function locationRoutes({ db }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', etag(), cacheFor(300), async (c) => c.json(await readLocations(db.pool)))
}
