import { openEmbedded } from './open-embedded.ts'
import { openServer } from './open-server.ts'
import type { Store } from './store.ts'
import { SchemaName } from './store-errors.ts'

export interface OpenStoreOptions {
  /** A Postgres server; without one PGlite keeps the store in `dir`. */
  readonly url: string | undefined
  readonly dir: string
  /** Postgres schema of the tables. Default `firstpaint`. */
  readonly schema?: string
  readonly onLost: (error: Error) => void
}

/** @throws FP_METRICS_SCHEMA_NAME, FP_METRICS_STORE for an embedded one that does not open */
export async function openStore({ url, dir, schema = 'firstpaint', onLost }: OpenStoreOptions): Promise<Store> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schema)) throw SchemaName(schema)
  return url === undefined ? openEmbedded({ dir, schema, onLost }) : openServer({ url, schema, onLost })
}
