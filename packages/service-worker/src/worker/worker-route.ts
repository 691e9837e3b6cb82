import type { WorkerEvent } from './worker-event.ts'

/**
 * Answers a request that the release's own files do not. It decides at once: a promise takes the request over, and
 * `undefined` leaves it to the next route. For navigations routes come before the release's pages, so that what an app
 * asks for is never shadowed by the fallback; such a page is not of a release the worker can vouch for.
 */
export type WorkerRoute = (event: WorkerEvent, url: URL) => Promise<Response> | undefined
