import type { Session } from '@bistro/contract'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'
import { HttpProblem } from '../http/http-problem.ts'
import type { Ports } from '../http/ports.ts'
import { readJson } from '../http/read-json.ts'
import { findUser } from '../session/find-user.ts'
import { renewSession } from '../session/renew-session.ts'

const credentialsSchema = z.strictObject({
  email: z.email('Enter your e-mail address.').max(200),
  password: z.string().min(1, 'Enter your password.').max(200),
})

/** GET, POST and DELETE /api/session */
export function sessionRoutes(ports: Ports): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', (c) => c.json<Session>({ user: c.get('session')?.user ?? null }))
    .post('/', async (c) => {
      const found = await findUser(ports.db.pool, await readJson(c, credentialsSchema))
      if (!found) {
        const message = 'This e-mail address and password don’t go together.'
        throw new HttpProblem({ status: 401, error: 'wrong-credentials', message })
      }
      await renewSession(c, ports, found.id)
      return c.json<Session>({ user: found.user })
    })
    .delete('/', async (c) => {
      if (c.get('session')?.user) await renewSession(c, ports, null)
      return c.json<Session>({ user: null })
    })
}
