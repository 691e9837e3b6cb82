import { vitalNames } from '@firstpaint/core/vitals'
import { dashboardApp } from './dashboard-app.ts'
import { alertEndpoints } from '../alerts/alert-endpoints.ts'
import { moduleMapEndpoint } from '../module-maps/module-map-endpoint.ts'
import { readBlame } from '../module-maps/read-blame.ts'
import type { Endpoint, EndpointParameter, EndpointRequest } from './endpoint.ts'
import { compareReleases } from './queries/compare-releases.ts'
import { dimensions } from './queries/merge-cubes.ts'
import { readBreakdown } from './queries/read-breakdown.ts'
import { readCounters } from './queries/read-counters.ts'
import { readDistribution } from './queries/read-distribution.ts'
import { readLive } from './queries/read-live.ts'
import { readOverview } from './queries/read-overview.ts'
import { readProfile } from './queries/read-profile.ts'
import { readSegments } from './queries/read-segments.ts'
import { readTrend, trendSteps } from './queries/read-trend.ts'
import { readVitals } from './queries/read-vitals.ts'
import { markRelease, parseMarkedRelease, readReleases } from './queries/releases.ts'
import { choice } from './read-filter.ts'
import { ReadProblem } from './read-problem.ts'

const metric: EndpointParameter = {
  name: 'metric',
  description:
    'A vital, a part of one such as `lcp.resource_load_delay`, or `server.` and the name of a Server-Timing entry. Default lcp.',
  schema: { type: 'string', maxLength: 100 },
}

function parameter(name: string, description: string, allowed?: readonly string[]): EndpointParameter {
  return { name, description, schema: { type: 'string', ...(allowed && { enum: allowed }) } }
}

/** Every address that reads or marks, in the order of the document. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/v1/session',
    operationId: 'readSession',
    summary: 'Whether the token is right, and where the dashboard reports its own vitals.',
    parameters: [],
    filtered: false,
    answer: async ({ options }) => ({ app: dashboardApp, reportTo: reportTo(options) }),
  },
  {
    method: 'get',
    path: '/v1/apps',
    operationId: 'listApps',
    summary: 'Apps and environments beacons came from.',
    parameters: [],
    filtered: false,
    async answer({ pool }) {
      const { rows } = await pool.query<{ app: string; environment: string }>(
        'select app, environment from sites order by app, environment',
      )
      return { apps: rows }
    },
  },
  {
    method: 'get',
    path: '/v1/vitals',
    operationId: 'readVitals',
    summary: 'p75 with sample size, interval and ratings, by one dimension.',
    parameters: [metric, parameter('by', 'What rows are told apart by. Default none.', dimensions)],
    filtered: true,
    async answer(request) {
      const by = choice('by', request.query('by'), dimensions) ?? 'none'
      return { rows: await readVitals(request.pool, await request.scope(), { metric: metricOf(request), by }) }
    },
  },
  {
    method: 'get',
    path: '/v1/overview',
    operationId: 'readOverview',
    summary: 'Every vital: its spread, its days, and what has moved against as many days before.',
    parameters: [],
    filtered: true,
    answer: async ({ pool, scope }) => readOverview(pool, await scope()),
  },
  {
    method: 'get',
    path: '/v1/segments',
    operationId: 'readSegments',
    summary: 'Every vital by one dimension: p75 with sample size, interval and ratings.',
    parameters: [parameter('by', 'What rows are told apart by. Default route.', dimensions)],
    filtered: true,
    async answer({ pool, scope, query }) {
      const by = choice('by', query('by'), dimensions) ?? 'route'
      return { rows: await readSegments(pool, await scope(), by) }
    },
  },
  {
    method: 'get',
    path: '/v1/trend',
    operationId: 'readTrend',
    summary:
      'A metric by hour (a vital of at most 14 days, by device alone), day, week or month, with the releases that came meanwhile.',
    parameters: [
      metric,
      parameter('every', 'Default day.', trendSteps),
      parameter('routes', '`each`: every route by itself. Default one.', ['one', 'each']),
    ],
    filtered: true,
    async answer(request) {
      const { pool, query } = request
      const every = choice('every', query('every'), trendSteps) ?? 'day'
      const eachRoute = choice('routes', query('routes'), ['one', 'each'] as const) === 'each'
      if (every === 'hour' && eachRoute)
        throw new ReadProblem(400, 'FP_METRICS_QUERY', 'Hours are told of one route at a time.')
      const scope = await request.scope()
      return {
        points: await readTrend(pool, scope, { metric: metricOf(request), every, eachRoute }),
        releases: await readReleases(pool, scope),
      }
    },
  },
  {
    method: 'get',
    path: '/v1/distribution',
    operationId: 'readDistribution',
    summary: 'How the values of a metric are spread, in fine bars and in the three bins of CrUX.',
    parameters: [metric],
    filtered: true,
    answer: async (request) => readDistribution(request.pool, await request.scope(), metricOf(request)),
  },
  {
    method: 'get',
    path: '/v1/breakdown',
    operationId: 'readBreakdown',
    summary: 'The parts of a vital, and the elements, resources and scripts to blame.',
    parameters: [parameter('metric', 'Default lcp.', vitalNames)],
    filtered: true,
    async answer(request) {
      const vital = choice('metric', request.query('metric'), vitalNames) ?? 'lcp'
      return readBreakdown(request.pool, await request.scope(), vital)
    },
  },
  {
    method: 'get',
    path: '/v1/blame',
    operationId: 'readBlame',
    summary: 'Chunks and modules of the scripts interactions waited for, from the beacons that are kept whole.',
    parameters: [],
    filtered: true,
    answer: async ({ pool, scope, options }) => readBlame(pool, await scope(), { days: options.beaconDays }),
  },
  {
    method: 'get',
    path: '/v1/compare',
    operationId: 'compareReleases',
    summary: 'One metric of two releases, and whether chance explains the difference.',
    parameters: [metric, parameter('before', 'Release to compare with.'), parameter('after', 'Release to judge.')],
    filtered: true,
    async answer(request) {
      const [before, after] = [needed(request, 'before'), needed(request, 'after')]
      return compareReleases(request.pool, await request.scope(), { metric: metricOf(request), before, after })
    },
  },
  {
    method: 'get',
    path: '/v1/errors',
    operationId: 'readErrors',
    summary: 'Script errors and chunks that did not load, most frequent first.',
    parameters: [],
    filtered: true,
    async answer({ pool, scope }) {
      const rows = await readCounters(pool, await scope(), { kind: 'error', most: 200 })
      return {
        errors: rows.map(({ first: kind, second: message, third: release, count, total: views }) => {
          return { kind, message, release, count, views }
        }),
      }
    },
  },
  {
    method: 'get',
    path: '/v1/live',
    operationId: 'readLive',
    summary: 'The latest page views.',
    parameters: [],
    filtered: true,
    answer: async ({ pool, scope }) => ({ views: await readLive(pool, await scope(), 50) }),
  },
  {
    method: 'get',
    path: '/v1/releases',
    operationId: 'readReleases',
    summary: 'Releases, latest first.',
    parameters: [],
    filtered: true,
    answer: async ({ pool, scope }) => ({ releases: await readReleases(pool, await scope()) }),
  },
  {
    method: 'post',
    path: '/v1/releases',
    operationId: 'markRelease',
    summary: 'Says that a release is deployed: `{ app, release, environment?, note?, images? }`.',
    parameters: [],
    filtered: false,
    async answer({ pool, ports, json }) {
      const marked = parseMarkedRelease(await json())
      await markRelease(pool, marked, ports.now())
      return { app: marked.app, environment: marked.environment, release: marked.release }
    },
  },
  {
    method: 'get',
    path: '/v1/profile',
    operationId: 'readProfile',
    summary: 'The field profile the next build reads: routes, transitions, returning visitors, image slots.',
    parameters: [
      {
        name: 'min',
        description: 'What was seen less often is left out. Default 5.',
        schema: { type: 'integer', minimum: 1 },
      },
    ],
    filtered: true,
    async answer({ pool, ports, query, scope }) {
      const given = query('min') ?? '5'
      if (!/^[1-9]\d{0,6}$/.test(given))
        throw new ReadProblem(400, 'FP_METRICS_QUERY', `'min' must be a whole number from 1 on.`)
      return readProfile(pool, await scope(), { now: ports.now(), fewest: Number(given) })
    },
  },
  moduleMapEndpoint,
  ...alertEndpoints,
]

/** Address for beacons of the dashboard itself; null where no write key lets it. */
function reportTo({ keys }: EndpointRequest['options']): string | null {
  if (keys.length === 0) return '/v1/beacons'
  const found = keys.find(({ app, origins }) => origins === undefined && (app ?? dashboardApp) === dashboardApp)
  return found ? `/v1/beacons?key=${encodeURIComponent(found.key)}` : null
}

function metricOf({ query }: EndpointRequest): string {
  return query('metric') || 'lcp'
}

function needed({ query }: EndpointRequest, name: string): string {
  const given = query(name)
  if (given) return given
  throw new ReadProblem(400, 'FP_METRICS_QUERY', `'${name}' is missing.`)
}
