import type { HttpPorts } from './http-ports.ts'
import { isNetworkError } from './is-network-error.ts'
import { readRetryAfter } from './retry-after.ts'

export interface RetryOptions {
  readonly ports: HttpPorts
  /** Makes the request anew each time: signatures hold the time. */
  readonly send: (signal: AbortSignal) => Promise<Response>
  /** Ends everything. */
  readonly signal?: AbortSignal
  /** One try may take this long; milliseconds. Default: a minute. */
  readonly timeout?: number
  /** Answers to try again besides 408, 429 and 5xx. */
  readonly again?: (response: Response) => Promise<boolean>
}

/** Tries in all. With the pauses below, a service may be away for about half a minute. */
const TRIES = 7

/** The first pause is up to this long, each further one up to twice the one before; milliseconds. */
const PAUSE = 400
const LONGEST_PAUSE = 15_000

/** A service that asks for a longer pause is not waited for: the answer is given back as it is. Milliseconds. */
const PATIENCE = 120_000

const AGAIN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

/**
 * The answer to a request that is sent again while the network or the service fails: after 408, 429 and 5xx, and when
 * no answer comes. Pauses double and are drawn between nothing and that ("full jitter"), so that many clients do not
 * come back at once; `Retry-After` is kept to. The last answer is given back whatever it is; what `fetch` rejects with
 * the last time is passed on.
 *
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
export async function withRetries(options: RetryOptions): Promise<Response> {
  const { ports, send, signal, timeout = 60_000, again = never } = options
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted()
    const limit = AbortSignal.timeout(timeout)
    let wanted: number | undefined
    try {
      const response = await send(signal === undefined ? limit : AbortSignal.any([signal, limit]))
      if (!AGAIN.has(response.status) && !(await again(response.clone()))) return response
      wanted = readRetryAfter(response.headers.get('retry-after'), ports.now())
      if (tries === TRIES || (wanted ?? 0) > PATIENCE) return response
      // Read to its end, or its connection could not be used again.
      await response.arrayBuffer().catch(() => undefined)
    } catch (error) {
      if (signal?.aborted || tries === TRIES || !isNetworkError(error)) throw error
    }
    const drawn = ports.random() * Math.min(LONGEST_PAUSE, PAUSE * 2 ** (tries - 1))
    await ports.sleep(Math.max(drawn, wanted ?? 0), signal)
  }
}

async function never(): Promise<boolean> {
  return false
}
