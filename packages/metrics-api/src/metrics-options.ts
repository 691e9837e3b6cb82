import type { AlertConfig } from '@firstpaint/core/vitals'
import { type RateLimit } from './ingest/rate-limiter.ts'
import type { MetricsLog } from './metrics-log.ts'
import type { MetricsPorts } from './ports.ts'

/** Who may send beacons. A key is public, for it stands in the page: it tells apps apart and can be taken away. */
export interface WriteKey {
  /** 8 characters or more. */
  readonly key: string
  /** The one app it may send for. Default: any. */
  readonly app?: string
  /** Pages it may send from: `https://bistro.example`. Default: any. */
  readonly origins?: readonly string[]
}

export interface MetricsOptions {
  /** Folder of the spool and, without `db`, of the database. One process at a time may have it. */
  readonly dir: string
  /** `postgres://…`. Default: PGlite in `dir`, which needs nothing installed and serves one machine. */
  readonly db?: string
  /** Postgres schema of the tables. Default `firstpaint`. */
  readonly schema?: string
  /** Default none: everybody who reaches the server may send. */
  readonly keys?: readonly WriteKey[]
  /**
   * Secrets that let read: sent as `Authorization: Bearer …`, 16 characters or more. Default none: nobody may read. Say
   * `'open'` where everybody who reaches the server may.
   */
  readonly tokens?: readonly string[] | 'open'
  /**
   * Whether a beacon is on the disk's own store, not only with the operating system, before it is acknowledged. Default
   * false: a process that is killed loses nothing either way, and only a power cut can tell the difference.
   */
  readonly sync?: boolean
  /** Bytes of beacons that may wait for a store that does not answer. Default 1 GiB, some 700,000 of them. */
  readonly maxSpool?: number
  /** Bytes of one beacon. Default 65,536, which is what browsers send. */
  readonly maxBody?: number
  /** Beacons of one address. Default 20 a second, 100 at once: an office behind one address sends that. */
  readonly perAddress?: RateLimit
  /** Beacons of one key. Default 2000 a second, 10,000 at once. */
  readonly perKey?: RateLimit
  /** What becomes of beacons of crawlers and automated browsers. Default `'drop'`. */
  readonly bots?: 'drop' | 'keep'
  /** How many proxies of yours stand in front; addresses are taken from `X-Forwarded-For` then. Default 0. */
  readonly proxies?: number
  /** Header in which a proxy of yours writes the country: `cf-ipcountry`. Default none. */
  readonly countryHeader?: string
  /** Ms between two looks at the spool. Default 1000: what was sent is to be seen a second later. */
  readonly flushEvery?: number
  /** Days whole beacons are kept, from 8: late words on a page view find the earlier ones there. Default 14. */
  readonly beaconDays?: number
  /** Days histograms and counts are kept. Default 400. */
  readonly sketchDays?: number
  /** Rules and who is told, as `readAlertConfig` reads them from a file. Default none. */
  readonly alerts?: AlertConfig
  /**
   * Folder into which deploys copy the module map of each build (`.firstpaint/module-map.json`, under any name that ends
   * in `.json`), so that scripts to blame have the names of modules. What comes while it runs is taken within some ten
   * seconds. Default none.
   */
  readonly moduleMaps?: string
  /** Default: JSON lines on stdout, by pino. */
  readonly log?: MetricsLog
  /** Default: the machine's clock and randomness. */
  readonly ports?: Partial<MetricsPorts>
}

export interface ResolvedMetricsOptions {
  readonly dir: string
  readonly db: string | undefined
  readonly schema: string
  readonly keys: readonly WriteKey[]
  readonly tokens: readonly string[] | 'open'
  readonly sync: boolean
  readonly maxSpool: number
  readonly maxBody: number
  readonly perAddress: RateLimit
  readonly perKey: RateLimit
  readonly bots: 'drop' | 'keep'
  readonly proxies: number
  readonly countryHeader: string | undefined
  readonly flushEvery: number
  readonly beaconDays: number
  readonly sketchDays: number
  readonly alerts: AlertConfig | undefined
  readonly moduleMaps: string | undefined
}
