import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { HttpProblem } from '../http/http-problem.ts'

/** Lets staff through. 401 for a visitor who is not signed in, 403 for one who is but does not work here. */
export const staffOnly: MiddlewareHandler<AppEnv> = async (context, next) => {
  const user = context.get('session')?.user
  if (!user) throw new HttpProblem({ status: 401, error: 'signed-out', message: 'Sign in with a staff account first.' })
  if (user.role !== 'staff') {
    throw new HttpProblem({ status: 403, error: 'staff-only', message: 'This is for the staff of the restaurant.' })
  }
  await next()
}
