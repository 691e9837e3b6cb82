import { isFirstpaintError } from '@firstpaint/core/errors'
import type { Endpoint } from '../read/endpoint.ts'
import { ReadProblem } from '../read/read-problem.ts'
import { type NamedModuleMap, parseModuleMap } from './parse-module-map.ts'
import { storeModuleMap } from './stored-module-maps.ts'

/** The way in for a deploy that shares no folder with the API. A read token is asked for: a write key stands in every page. */
export const moduleMapEndpoint: Endpoint = {
  method: 'put',
  path: '/v1/module-maps',
  operationId: 'putModuleMap',
  summary: 'Takes the module map of a build: the document of `.firstpaint/module-map.json`.',
  parameters: [
    {
      name: 'release',
      description: 'As beacons report it. Default the one the map names.',
      schema: { type: 'string', maxLength: 100 },
    },
    { name: 'app', description: 'Default any.', schema: { type: 'string', maxLength: 100 } },
  ],
  filtered: false,
  async answer({ pool, ports, query, json }) {
    const app = query('app') ?? ''
    if (app.length > 100 || app.includes('\0'))
      throw new ReadProblem(400, 'FP_METRICS_QUERY', `'app' must be a text of at most 100 characters.`)
    const map = parse(await json(), query('release') || undefined)
    await storeModuleMap(pool, { app, map, at: ports.now() })
    return { release: map.release, app: app || null, files: Object.keys(map.files).length, modules: map.modules.length }
  },
}

function parse(json: unknown, release: string | undefined): NamedModuleMap {
  try {
    return parseModuleMap(json, 'The body', release)
  } catch (error) {
    if (isFirstpaintError(error)) throw new ReadProblem(400, error.code, error.message)
    throw error
  }
}
