import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Database } from '../database/database.ts'
import { openDatabase } from '../database/open-database.ts'

interface Store {
  readonly name: string
  /** Opens it with fresh demo data that ends at `now`. */
  open(now: Date): Promise<Database>
}

/** The Postgres server to test against too; undefined without one. */
export const serverUrl = process.env['BISTRO_TEST_DATABASE_URL']

/** Every store the suite runs against: PGlite always, and the Postgres server of `BISTRO_TEST_DATABASE_URL` if given. */
export const stores: readonly Store[] = [
  { name: 'PGlite', open: (now) => openDatabase({ now }) },
  ...(serverUrl ? [{ name: 'a Postgres server', open: (now: Date) => openOnServer(serverUrl, now) }] : []),
]

/** A schema of its own for each run, dropped when it is closed. */
async function openOnServer(url: string, now: Date): Promise<Database> {
  const schemaName = `bistro_test_${randomUUID().replaceAll('-', '')}`
  const database = await openDatabase({ databaseUrl: url, schemaName, now })
  return {
    ...database,
    async close() {
      await database.close()
      const client = new Client({ connectionString: url })
      await client.connect()
      await client.query(`drop schema ${schemaName} cascade`)
      await client.end()
    },
  }
}
