import type { Pool } from 'pg'

/** An open store. Whether its tables are there is another question: see `migrate`. */
export interface Store {
  readonly pool: Pool
  /** `embedded` is PGlite in a thread of this process, `server` a Postgres behind a URL. */
  readonly kind: 'embedded' | 'server'
  close(): Promise<void>
}
