import type { MiddlewareHandler } from 'hono'

/** Public and rarely changed: used without asking for so many seconds, and for ten times as long while asking. */
export function cacheFor(seconds: number): MiddlewareHandler {
  return async (context, next) => {
    await next()
    context.header('Cache-Control', `public, max-age=${seconds}, stale-while-revalidate=${seconds * 10}`)
  }
}
