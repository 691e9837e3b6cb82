import type pg from 'pg'
import type { Queryable } from './database.ts'

/**
 * Runs `work` inside one transaction: committed when it returns, rolled back when it throws.
 * Inside, ask only the client given: the embedded database has a single connection, so the pool would wait for itself.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
