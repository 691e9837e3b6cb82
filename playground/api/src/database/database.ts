import type pg from 'pg'

/** Anything that answers a query: the pool, or the one client of a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>

/** An open store with Bistro's tables in it. */
export interface Database {
  readonly pool: pg.Pool
  /** `embedded` is PGlite in this process, `server` a Postgres behind `DATABASE_URL`. */
  readonly kind: 'embedded' | 'server'
  close(): Promise<void>
}
