/** Told when something came of a request: a `BroadcastChannel` with messages `{ key, status }`. */
export const outcomeChannel = 'firstpaint-queue'

/** Where what came of a queued request is kept, in a cache of the worker's that pages can read, too. */
export function outcomeAddress(key: string): string {
  return `/__firstpaint/queue/${encodeURIComponent(key)}`
}
