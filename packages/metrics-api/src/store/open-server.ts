import { Pool } from 'pg'
import type { Store } from './store.ts'

export interface OpenServerOptions {
  /** `postgres://…` */
  readonly url: string
  /** Holds the tables, so that they never mix with others in that database. */
  readonly schema: string
  /** A connection was lost that nobody was using. */
  readonly onLost: (error: Error) => void
}

/** Longer than any query of ours takes; a server that hangs must not hold up the spool for ever. */
const queryTimeoutMs = 60_000

/** A Postgres server. Nothing is asked of it yet: it may be down now and come later. */
export function openServer({ url, schema, onLost }: OpenServerOptions): Store {
  const pool = new Pool({
    connectionString: url,
    max: 6,
    connectionTimeoutMillis: 5000,
    query_timeout: queryTimeoutMs,
    options: `-c search_path=${schema} -c timezone=UTC`,
  })
  pool.on('error', onLost)
  return { pool, kind: 'server', close: () => pool.end() }
}
