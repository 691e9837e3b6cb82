import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import type { Ports } from '../http/ports.ts'
import { findSession } from './find-session.ts'
import { readSessionCookie } from './session-cookie.ts'

/** Looks up the browser's session once per request. */
export function sessionMiddleware({ db, clock }: Ports): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const token = readSessionCookie(context)
    context.set('session', token ? await findSession(db.pool, token, clock()) : null)
    await next()
  }
}
