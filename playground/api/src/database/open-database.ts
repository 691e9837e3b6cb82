import { seedDatabase } from '../seed/seed-database.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './open-embedded.ts'
import { openServer } from './open-server.ts'

interface OpenDatabaseOptions {
  /** A Postgres server; without one, PGlite runs in this process. */
  readonly databaseUrl?: string | undefined
  /** The Postgres schema used on a server. Default `bistro`. */
  readonly schemaName?: string | undefined
  /** Where the embedded database keeps its template. Default `playground/.cache/postgres`. */
  readonly cacheFolder?: string | undefined
  /** The moment the demo data ends at: orders reach back from here. */
  readonly now: Date
  /** Seed of the demo data; the same seed and `now` give the same rows. Default 1. */
  readonly seed?: number | undefined
}

/** Opens the store, makes the tables where they are missing and fills them with demo data where they are empty. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { databaseUrl, schemaName, cacheFolder, now, seed = 1 } = options
  const database = databaseUrl
    ? await openServer({ url: databaseUrl, schemaName })
    : await openEmbedded({ cacheFolder })
  try {
    await seedDatabase(database.pool, { now, seed })
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}
