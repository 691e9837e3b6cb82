import type { HttpPorts } from '../http/http-ports.ts'
import { isNetworkError, networkReason } from '../http/is-network-error.ts'
import { withRetries } from '../http/with-retries.ts'
import { PurgeRefused, PurgeUnreachable } from './purge-errors.ts'

export interface ProviderRequest {
  readonly place: string
  readonly ports: HttpPorts
  readonly send: (signal: AbortSignal) => Promise<Response>
  readonly signal?: AbortSignal
  readonly again?: (response: Response) => Promise<boolean>
  /** What the provider says in the body of an answer, for the error; undefined when all is well. */
  readonly complaint: (response: Response, body: string) => string | undefined
}

/**
 * Sends one purge, again while the provider is busy or away.
 *
 * @throws FP_DELIVERY_PURGE_REFUSED with what the provider said, FP_DELIVERY_PURGE_UNREACHABLE.
 */
export async function askProvider({ place, complaint, ...request }: ProviderRequest): Promise<void> {
  const response = await withRetries({ ...request, timeout: 30_000 }).catch((error: unknown) => {
    throw isNetworkError(error) ? PurgeUnreachable.because(error, place, networkReason(error)) : error
  })
  const problem = complaint(response, await response.text())
  if (problem !== undefined) throw PurgeRefused(place, response.status, problem.slice(0, 500))
}
