import type { Pool, PoolClient } from 'pg'

/** Anything that answers a query: the pool, or the one client of a transaction. */
export type Queryable = Pick<Pool, 'query'>

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws. Inside, ask only the client
 * given: the embedded store has a single connection, so the pool would wait for itself.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken = false
  // A connection that breaks between two queries tells it by an event; unheard, that would end the process.
  const onBroken = (): void => void (broken = true)
  client.on('error', onBroken)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true))
    throw error
  } finally {
    client.off('error', onBroken)
    client.release(broken)
  }
}
