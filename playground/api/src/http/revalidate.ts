import type { MiddlewareHandler } from 'hono'

/** Public and the same for everybody, but it changes when staff edit: keep it, and ask by ETag before using it. */
export const revalidate: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Cache-Control', 'public, max-age=0, must-revalidate')
}
