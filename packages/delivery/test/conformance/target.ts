import type { ConformanceSite } from './make-site.ts'

/** A host under test. */
export interface ConformanceTarget {
  readonly name: string
  /** What this host cannot do at all, each with the reason that is printed with the requests left out. */
  readonly lacks?: Readonly<Partial<Record<Capability, string>>>
  start(site: ConformanceSite): Promise<RunningTarget>
}

export interface RunningTarget {
  /** `http://127.0.0.1:1234`; with `https:` the requests go over HTTP/2, and any certificate will do. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * What not every host has. `q-ranking`: the order a client gives by q-values, beyond refusing with `q=0`.
 * `not-acceptable`: 406 where nothing fits. `raw-path`: a path reaches the host as the client wrote it.
 * `if-range`: `If-Range` with an entity tag.
 */
export type Capability = 'q-ranking' | 'not-acceptable' | 'raw-path' | 'if-range'
