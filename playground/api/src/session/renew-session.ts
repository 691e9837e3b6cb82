import type { Context } from 'hono'
import { inTransaction } from '../database/in-transaction.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { Ports } from '../http/ports.ts'
import { hashToken, sessionDays, writeSessionCookie } from './session-cookie.ts'

/**
 * Gives the browser a new session under a new cookie, and hands its orders over. Whenever the person behind a session
 * changes, so does the cookie: one that leaked or was planted before is worth nothing afterwards.
 * Sets the cookie and returns the id of the session.
 */
export async function renewSession(
  context: Context<AppEnv>,
  { db, clock, newToken }: Ports,
  userId: string | null,
): Promise<string> {
  const token = newToken()
  const id = hashToken(token)
  const now = clock()
  const expires = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1000)
  const old = context.get('session')
  await inTransaction(db.pool, async (tx) => {
    await tx.query('delete from sessions where expires_at <= $1', [now])
    await tx.query('insert into sessions (id, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [
      id,
      userId,
      now,
      expires,
    ])
    if (!old) return
    await tx.query('update orders set session_id = $1 where session_id = $2', [id, old.id])
    await tx.query('delete from sessions where id = $1', [old.id])
  })
  writeSessionCookie(context, token)
  return id
}
