import type { ApiProblem } from '@bistro/contract'
import { ApiError } from './api-error.ts'

interface RequestOptions {
  /** Default `GET`. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Asks Bistro's API. Throws `ApiError` for every answer that is not 2xx and when none comes. */
export async function request<Data>(path: string, options: RequestOptions = {}): Promise<Data> {
  const { method = 'GET', body, headers, signal } = options
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new ApiError(0, { error: 'offline', message: 'We could not reach the kitchen. Check your connection.' })
  })
  if (response.ok) return (await response.json()) as Data
  throw new ApiError(response.status, await readProblem(response))
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'message' in body) return body as ApiProblem
  return { error: 'unexpected', message: `The kitchen answered in a way we did not expect (${response.status}).` }
}
