import { cubeConnections, cubeDevices } from '@firstpaint/core/rollup'
import { beaconApi } from '@firstpaint/core/vitals'
import type { EndpointParameter } from './endpoint.ts'
import { endpoints } from './endpoints.ts'

const filterParameters: readonly EndpointParameter[] = [
  text('app', 'Default the only one there is.'),
  text('environment', 'Default all.'),
  {
    name: 'from',
    description: 'First day, UTC. Default 27 days before the last.',
    schema: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$` },
  },
  {
    name: 'to',
    description: 'Last day, UTC. Default today.',
    schema: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$` },
  },
  text('route', 'Pattern of one route. Default all together.'),
  { name: 'device', description: 'Form factor.', schema: { type: 'string', enum: cubeDevices.slice(1) } },
  {
    name: 'connection',
    description: 'Effective connection.',
    schema: { type: 'string', enum: cubeConnections.slice(1) },
  },
  text('country', 'ISO 3166-1 alpha-2.'),
  text('release', 'One release.'),
]

function text(name: string, description: string): EndpointParameter {
  return { name, description, schema: { type: 'string', maxLength: 300 } }
}

/** The whole API as OpenAPI 3.1: the way in from the beacon's contract, the way out from the table it is served by. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {
    ...(beaconApi.paths as Record<string, Record<string, object>>),
  }
  for (const { method, path, operationId, summary, parameters, filtered } of endpoints)
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId,
        summary,
        security: [{ token: [] }],
        parameters: [...parameters, ...(filtered ? filterParameters : [])].map((each) => ({
          ...each,
          in: 'query',
          required: false,
        })),
        ...((method === 'post' || method === 'put') && {
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
        }),
        responses: {
          200: { description: 'The answer.', content: { 'application/json': { schema: { type: 'object' } } } },
          400: { description: 'A parameter is wrong; the body says which, and what is allowed.' },
          401: { description: 'No token, or a wrong one.' },
          404: { description: 'Nothing was ever received of this app.' },
          503: { description: 'The store does not answer.' },
        },
      },
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Firstpaint metrics', version: '1', description: 'Field data in, percentiles out.' },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  }
}
