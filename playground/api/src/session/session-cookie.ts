import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const name = 'bistro_session'

/** How long a browser is remembered, in days. */
export const sessionDays = 30

/** The cookie is a secret; only its hash is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function readSessionCookie(context: Context): string | undefined {
  return getCookie(context, name)
}

export function writeSessionCookie(context: Context, token: string): void {
  setCookie(context, name, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(context.req.url).protocol === 'https:',
    path: '/',
    maxAge: sessionDays * 24 * 60 * 60,
  })
}
