import type { OfflineQueue } from './queue/offline-queue.ts'

export interface VitalsOptions {
  /** Where beacons go: `/v1/beacons` of the metrics API, with `?key=…` where it wants one. */
  readonly endpoint: string
  /** Name of the app, as it shall stand in the dashboard. */
  readonly app: string
  /** Name of the build; without it, deploys cannot be told apart. */
  readonly release?: string
  /** `production`, `staging`; default none. */
  readonly environment?: string
  /** Share of page views whose vitals are reported, 0–1. Default 1. Errors are reported of all. */
  readonly sample?: number
  /**
   * The route of an address, as a pattern: `/menu/:slug`. Default: the path, with whatever looks like an identifier
   * replaced by `:id`. A router knows better; see `setRoute` and `@firstpaint/vitals/routers`.
   */
  readonly route?: (url: URL) => string
  /** Marks and measures of `performance` whose names begin so are reported. Default none. */
  readonly marks?: string
  /**
   * `offlineQueue` of `@firstpaint/vitals/queue`: keeps what could not be sent, offline or when the browser was killed, in
   * IndexedDB until the next visit. Default none: nothing is stored.
   */
  readonly queue?: OfflineQueue
}

/** What an app may tell of itself, at once, however late the reporter arrives. */
export interface Vitals {
  /** The route that is shown from now on, as a pattern: `/menu/:slug`. */
  readonly setRoute: (route: string) => void
}
