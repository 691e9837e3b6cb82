/**
 * What of a worker's `fetch` event is used: the part of `FetchEvent` that can be told without TypeScript's library for
 * workers, which does not go together with that for pages.
 *
 * @see https://developer.mozilla.org/docs/Web/API/FetchEvent
 */
export interface WorkerEvent {
  readonly request: Request
  /** The page that asks; empty for the first request of one. */
  readonly clientId: string
  /** The page that a navigation will lead to; empty for other requests. */
  readonly resultingClientId: string
  waitUntil(work: Promise<unknown>): void
}
