import { outcomeAddress } from '../worker/recipes/outcome-address.ts'

/** What came of a request that was sent later. */
export interface QueueOutcome {
  /** HTTP status of the answer; 202 while it waits, 0 when it was given up. */
  readonly status: number
  /** When it was kept or answered; milliseconds since 1970. */
  readonly time: number
  /** The answer's body as JSON; undefined while it waits and for other bodies. */
  readonly data: unknown
}

/** What came of the request with an `Idempotency-Key`; undefined when the worker never had to keep it. */
export async function readOutcome(key: string): Promise<QueueOutcome | undefined> {
  if (!('caches' in globalThis)) return undefined
  const kept = await caches.match(outcomeAddress(key))
  if (!kept) return undefined
  const json = kept.headers.get('content-type')?.includes('json') === true
  return {
    status: Number(kept.headers.get('x-status')),
    time: Number(kept.headers.get('x-time')),
    data: json ? ((await kept.json().catch(() => undefined)) as unknown) : undefined,
  }
}
