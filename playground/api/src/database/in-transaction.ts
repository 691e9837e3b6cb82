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
  let broken = false
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    // When even the rollback fails the connection is gone; the first error says why, and the pool drops the client.
    await client.query('rollback').catch(() => (broken = true))
    throw error
  } finally {
    client.release(broken)
  }
}
