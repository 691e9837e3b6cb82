import type { MiddlewareHandler } from 'hono'

/** What a route doesn't declare cacheable belongs to one visitor and one moment: no cache keeps it. */
export const privateByDefault: MiddlewareHandler = async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'private, no-store')
}
