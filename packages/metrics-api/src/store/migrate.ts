import type { Pool } from 'pg'
import { inTransaction } from './in-transaction.ts'
import { migrations } from './migrations.ts'
import { StoreNewer } from './store-errors.ts'

/**
 * Brings the tables to this version, all of it or none; does nothing where they are.
 *
 * @throws FP_METRICS_STORE_NEWER, and what the database throws
 */
export async function migrate(pool: Pool, schema: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Several nodes may start at once; the others wait here and then find the tables.
    await client.query(`select pg_advisory_xact_lock(hashtext('firstpaint migrate ' || $1))`, [schema])
    await client.query(`create schema if not exists ${schema}`)
    await client.query(`create table if not exists ${schema}.schema_version (version int not null)`)
    const { rows } = await client.query<{ version: number }>(`select version from ${schema}.schema_version`)
    const found = rows[0]?.version ?? 0
    if (found > migrations.length) throw StoreNewer(found, migrations.length)
    if (found === migrations.length) return
    for (const step of migrations.slice(found)) await client.query(step)
    await client.query(`delete from ${schema}.schema_version`)
    await client.query(`insert into ${schema}.schema_version values ($1)`, [migrations.length])
  })
}
