import type { FetchHandler } from '@firstpaint/delivery/fetch'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { MetricsLog } from '../metrics-log.ts'
import type { ResolvedMetricsOptions } from '../metrics-options.ts'
import { mostModuleMapBytes } from '../module-maps/most-module-map-bytes.ts'
import type { MetricsPorts } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { traced } from '../traced.ts'
import type { ApiState } from './api-state.ts'
import { isBearer } from './bearer.ts'
import { compressAnswer } from './compress-answer.ts'
import type { EndpointRequest } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { openApi } from './open-api.ts'
import { prometheusText } from './prometheus-text.ts'
import { findScope } from './queries/scope.ts'
import { type ReadFilter, readFilter } from './read-filter.ts'
import { ReadProblem } from './read-problem.ts'

export interface ReadApiOptions {
  readonly options: ResolvedMetricsOptions
  readonly store: Store
  readonly ports: MetricsPorts
  readonly log: MetricsLog
  readonly state: ApiState
  /** Answers with a file of the dashboard, or with undefined. */
  readonly dashboard: FetchHandler | undefined
}

/** Bytes of what is sent and is no beacon: a release with its list of images, a module map. */
const mostBody = mostModuleMapBytes

/** What Postgres says in the first moments on a new database: the writer is still making the tables. */
const tableMissing = '42P01'

/** Everything but the way in for beacons. */
export function createReadApi({ options, store, ports, log, state, dashboard }: ReadApiOptions): Hono {
  const app = new Hono()
  const document = openApi()
  app.get('/healthz', (c) => {
    const { spool, writer } = state
    const full = spool.bytes >= options.maxSpool
    const status = full ? 'full' : writer.problem === undefined ? 'ok' : 'waiting'
    c.header('Cache-Control', 'no-store')
    // Beacons are taken while they can be kept, whatever the store does: a balancer must not turn them away.
    return c.json(
      { status, store: writer.problem === undefined ? 'ok' : 'unreachable', spoolBytes: spool.bytes },
      full ? 503 : 200,
    )
  })
  // Its files are no secret and come compressed; what it shows is asked for with a token.
  if (dashboard) app.get('*', async (c, next) => (await dashboard(c.req.raw)) ?? next())
  app.use('*', compressAnswer)
  app.get('/v1/openapi.json', (c) => c.json(document))
  app.use('*', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    if (isBearer(c.req.header('authorization'), options.tokens)) return next()
    c.header('WWW-Authenticate', 'Bearer')
    throw new ReadProblem(401, 'FP_METRICS_TOKEN', 'Send a read token: Authorization: Bearer …')
  })
  app.get('/metrics', (c) => c.text(prometheusText(state), 200, { 'Content-Type': 'text/plain; version=0.0.4' }))
  const tooLarge = new ReadProblem(413, 'FP_METRICS_TOO_LARGE', `Send at most ${mostBody} bytes.`)
  const limit = bodyLimit({
    maxSize: mostBody,
    onError: () => {
      throw tooLarge
    },
  })
  // Without a body there is nothing to measure.
  const unlimited: typeof limit = (_c, next) => next()
  for (const { method, path, answer } of endpoints)
    app.on(method, path, method === 'post' || method === 'put' ? limit : unlimited, async (c) => {
      const query = (name: string): string | undefined => c.req.query(name)
      const filter = (): ReadFilter => readFilter(query, ports.now())
      const json = async (): Promise<unknown> => {
        try {
          return await c.req.json()
        } catch {
          throw new ReadProblem(400, 'FP_METRICS_JSON', 'The body is not JSON.')
        }
      }
      const scope = (): ReturnType<EndpointRequest['scope']> => findScope(store.pool, filter())
      const request = { pool: store.pool, ports, options, query, json, filter, scope }
      return c.json(await traced('firstpaint.read', { 'http.route': path }, () => answer(request)))
    })
  if (dashboard === undefined)
    app.get('/', (c) =>
      c.json(
        { code: 'FP_METRICS_NO_DASHBOARD', message: 'The dashboard was not built here: pnpm build does it.' },
        404,
      ),
    )
  app.notFound((c) => c.json({ code: 'FP_METRICS_NOT_FOUND', message: 'There is nothing at this address.' }, 404))
  app.onError((error, c) => {
    if (error instanceof ReadProblem) return c.json({ code: error.code, message: error.message }, error.status)
    if ((error as { readonly code?: unknown }).code === tableMissing) {
      c.header('Retry-After', '1')
      return c.json({ code: 'FP_METRICS_STORE', message: 'The store is being made ready.' }, 503)
    }
    log.error({ err: error, path: c.req.path }, 'A request failed.')
    if (state.writer.problem !== undefined) {
      c.header('Retry-After', '5')
      return c.json({ code: 'FP_METRICS_STORE', message: 'The store does not answer now.' }, 503)
    }
    return c.json({ code: 'FP_METRICS_UNEXPECTED', message: 'Something went wrong; the log has it.' }, 500)
  })
  return app
}
