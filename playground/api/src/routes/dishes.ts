import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { AppEnv } from '../http/app-env.ts'
import { notFound } from '../http/not-found.ts'
import type { Ports } from '../http/ports.ts'
import { readJson } from '../http/read-json.ts'
import { revalidate } from '../http/revalidate.ts'
import { dishPatchSchema } from '../menu/dish-patch-schema.ts'
import { patchDish } from '../menu/patch-dish.ts'
import { readDish } from '../menu/read-dish.ts'
import { staffOnly } from '../session/staff-only.ts'

/** GET and PATCH /api/dishes/:slug */
export function dishRoutes({ db, clock }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/:slug', etag(), revalidate, async (c) => {
      const dish = await readDish(db.pool, c.req.param('slug'))
      if (!dish) throw notFound('dish')
      return c.json(dish)
    })
    .patch('/:slug', staffOnly, async (c) => {
      const slug = c.req.param('slug')
      const patch = await readJson(c, dishPatchSchema)
      if (!(await patchDish(db.pool, slug, patch, clock()))) throw notFound('dish')
      return c.json(await readDish(db.pool, slug))
    })
}
