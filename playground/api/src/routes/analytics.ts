import { Hono } from 'hono'
import { z } from 'zod'
import { readAnalytics } from '../analytics/read-analytics.ts'
import type { AppEnv } from '../http/app-env.ts'
import { parseInput } from '../http/parse-input.ts'
import type { Ports } from '../http/ports.ts'
import { staffOnly } from '../session/staff-only.ts'

const querySchema = z.object({
  days: z.enum(['7', '30', '90'], 'Ask for the last 7, 30 or 90 days.').default('30').transform(Number),
})

/** GET /api/analytics?days=7|30|90 */
export function analyticsRoutes({ db, clock }: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', staffOnly, async (c) => {
    const { days } = parseInput(querySchema, c.req.query())
    return c.json(await readAnalytics(db.pool, days, clock()))
  })
}
