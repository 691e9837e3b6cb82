import { beaconSchema } from './beacon-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { beaconRefusals } from './read-beacon.ts'

/** As much of OpenAPI 3.1 as the contract needs. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
}

export interface OpenApiOperation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly OpenApiParameter[]
  readonly requestBody: { readonly required: true; readonly content: OpenApiContent }
  readonly responses: Readonly<Record<string, OpenApiResponse>>
}

export interface OpenApiParameter {
  readonly name: string
  readonly in: 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: JsonSchema
}

export interface OpenApiResponse {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>
  readonly content?: OpenApiContent
}

export type OpenApiContent = Readonly<Record<string, { readonly schema: JsonSchema }>>

const retryAfter = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
} as const

/**
 * The way in, for whoever sends beacons: what a server that takes them must accept and may answer.
 *
 * The body is JSON sent as `text/plain`: a browser sends that across origins without asking first, also while the page
 * is being closed.
 */
export const beaconApi: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Firstpaint beacons',
    version: '1',
    description: 'One page view of a real visitor: web vitals with their causes, errors, images.',
  },
  paths: {
    '/v1/beacons': {
      post: {
        operationId: 'postBeacon',
        summary: 'Tells of one page view.',
        description:
          'Of two beacons with one id, the one with the higher sequence replaces the other; a repeat changes nothing. No credentials are sent, and none are looked at.',
        parameters: [
          {
            name: 'key',
            in: 'query',
            required: false,
            description: 'Write key of the app, where the server wants one. It is public: it only tells apps apart.',
            schema: { type: 'string', maxLength: 100 },
          },
        ],
        requestBody: {
          required: true,
          content: { 'text/plain': { schema: beaconSchema }, 'application/json': { schema: beaconSchema } },
        },
        responses: {
          204: { description: 'Taken, and safe.' },
          400: {
            description: 'No beacon, and why; sending it again is of no use.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { refused: { type: 'string', enum: beaconRefusals } },
                  required: ['refused'],
                },
              },
            },
          },
          403: { description: 'The key or the origin is not one of this server.' },
          413: { description: 'Longer than 65,536 bytes.' },
          429: { description: 'Too many from this address or for this key.', headers: retryAfter },
          503: { description: 'Not taken: the server cannot keep it now. Send it again.', headers: retryAfter },
        },
      },
    },
  },
}
