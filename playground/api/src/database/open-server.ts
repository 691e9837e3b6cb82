import { Pool } from 'pg'
import type { Database } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { inTransaction } from './in-transaction.ts'
import { schema } from './schema.ts'

interface OpenServerOptions {
  /** `postgres://…` */
  readonly url: string
  /** The Postgres schema that holds the tables, made when missing. Default `bistro`. */
  readonly schemaName?: string | undefined
}

/** A Postgres server. The tables go into a schema of their own, so they never mix with others in that database. */
export async function openServer({ url, schemaName = 'bistro' }: OpenServerOptions): Promise<Database> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(schemaName)) {
    throw new DatabaseError(
      'BISTRO_DB_SCHEMA_NAME',
      `The schema name ${JSON.stringify(schemaName)} is not usable: take lower-case letters, digits and underscores.`,
    )
  }
  const pool = new Pool({ connectionString: url, options: `-c search_path=${schemaName}` })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', (error) => console.error('A database connection was lost:', error.message))
  try {
    await applySchema(pool, schemaName)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { pool, kind: 'server', close: () => pool.end() }
}

async function applySchema(pool: Pool, schemaName: string): Promise<void> {
  await inTransaction(pool, async (tx) => {
    // Two processes may start at once on an empty database; the second waits here and then finds the tables.
    await tx.query(`select pg_advisory_xact_lock(hashtext('bistro schema ' || $1))`, [schemaName])
    await tx.query(`create schema if not exists ${schemaName}`)
    const { rows } = await tx.query<{ present: boolean }>(`select to_regclass('schema_state') is not null as present`)
    if (!rows[0]?.present) {
      await tx.query(schema.sql)
      await tx.query('insert into schema_state (fingerprint) values ($1)', [schema.fingerprint])
      return
    }
    const state = await tx.query<{ fingerprint: string }>('select fingerprint from schema_state')
    if (state.rows[0]?.fingerprint === schema.fingerprint) return
    throw new DatabaseError(
      'BISTRO_DB_SCHEMA_OLD',
      `The tables in schema "${schemaName}" were made by another version of Bistro. ` +
        `They hold demo data only: run DROP SCHEMA ${schemaName} CASCADE and start again.`,
    )
  })
}
