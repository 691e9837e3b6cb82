import { randomBytes, randomUUID } from 'node:crypto'
import type { ApiProblem } from '@bistro/contract'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from './http/app-env.ts'
import { HttpProblem } from './http/http-problem.ts'
import type { Ports } from './http/ports.ts'
import { privateByDefault } from './http/private-by-default.ts'
import { analyticsRoutes } from './routes/analytics.ts'
import { dishRoutes } from './routes/dishes.ts'
import { healthRoutes } from './routes/health.ts'
import { kitchenRoutes } from './routes/kitchen.ts'
import { locationRoutes } from './routes/locations.ts'
import { menuRoutes } from './routes/menu.ts'
import { orderRoutes } from './routes/orders.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { sessionRoutes } from './routes/session.ts'
import { sessionMiddleware } from './session/session-middleware.ts'

type CreateAppOptions = Pick<Ports, 'db'> & Partial<Ports>

/**
 * Bistro's API as a Hono app whose routes stand under `/api`, ready to be served or mounted in a larger one.
 * Clock and randomness default to the machine's, and unexpected errors to the console.
 */
export function createApp(options: CreateAppOptions): Hono<AppEnv> {
  const ports: Ports = {
    clock: () => new Date(),
    newId: randomUUID,
    newToken: () => randomBytes(32).toString('base64url'),
    reportError: console.error,
    ...options,
  }
  const tooLarge = new HttpProblem({ status: 413, error: 'too-large', message: 'Send at most 64 KB.' })
  const app = new Hono<AppEnv>().basePath('/api')
  app.use(
    privateByDefault,
    bodyLimit({
      maxSize: 64 * 1024,
      onError: () => {
        throw tooLarge
      },
    }),
    sessionMiddleware(ports),
  )
  app.route('/health', healthRoutes(ports))
  app.route('/menu', menuRoutes(ports))
  app.route('/dishes', dishRoutes(ports))
  app.route('/reviews', reviewRoutes(ports))
  app.route('/orders', orderRoutes(ports))
  app.route('/kitchen', kitchenRoutes(ports))
  app.route('/analytics', analyticsRoutes(ports))
  app.route('/session', sessionRoutes(ports))
  app.route('/locations', locationRoutes(ports))
  app.notFound((c) => c.json<ApiProblem>({ error: 'not-found', message: 'There is nothing at this address.' }, 404))
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return c.json(error.body, error.status)
    ports.reportError(error)
    return c.json<ApiProblem>({ error: 'unexpected', message: 'Something went wrong in the kitchen. Try again.' }, 500)
  })
  return app
}
