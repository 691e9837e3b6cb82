import type { JsonSchema } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import type { ResolvedMetricsOptions } from '../metrics-options.ts'
import type { MetricsPorts } from '../ports.ts'
import type { ReadFilter } from './read-filter.ts'
import type { Scope } from './queries/scope.ts'

export interface EndpointParameter {
  readonly name: string
  readonly description: string
  readonly schema: JsonSchema
}

/** What an endpoint has to answer with. */
export interface EndpointRequest {
  readonly pool: Pool
  readonly ports: MetricsPorts
  readonly options: ResolvedMetricsOptions
  readonly query: (name: string) => string | undefined
  /** The parsed body; of `POST` and `PUT`. */
  readonly json: () => Promise<unknown>
  readonly filter: () => ReadFilter
  readonly scope: () => Promise<Scope>
}

/** One address of the read API: what is served and what is published of it are made from the same row. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly operationId: string
  readonly summary: string
  /** Beside the filter. */
  readonly parameters: readonly EndpointParameter[]
  /** Whether it takes the filter's parameters. */
  readonly filtered: boolean
  readonly answer: (request: EndpointRequest) => Promise<object>
}
