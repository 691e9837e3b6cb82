import type pg from 'pg'
import { inTransaction } from '../database/in-transaction.ts'
import { insertRows } from '../database/insert-rows.ts'
import { seedLocations } from './seed-locations.ts'
import { seedMenu } from './seed-menu.ts'
import { seedOrders } from './seed-orders.ts'
import { seedReviews } from './seed-reviews.ts'
import { seedUsers } from './seed-users.ts'
import { seededRandom } from './seeded-random.ts'

interface SeedDatabaseOptions {
  /** The moment the data ends at. */
  readonly now: Date
  readonly seed: number
}

/** Fills empty tables with demo data; does nothing where there is a menu already. All of it or none. */
export async function seedDatabase(pool: pg.Pool, { now, seed }: SeedDatabaseOptions): Promise<void> {
  await inTransaction(pool, async (tx) => {
    // Two processes may start at once on an empty server; the second waits here and then finds the menu.
    await tx.query('lock table sections in share row exclusive mode')
    const { rowCount } = await tx.query('select from sections limit 1')
    if (rowCount !== 0) return
    await seedMenu(tx, now)
    await seedLocations(tx)
    await seedUsers(tx, seededRandom(seed + 1))
    await insertRows(tx, 'reviews', seedReviews(seededRandom(seed + 2), now))
    const { orders, lines } = seedOrders(seededRandom(seed + 3), now)
    await insertRows(tx, 'orders', orders)
    await insertRows(tx, 'order_lines', lines)
    await tx.query(`select setval('order_numbers', $1)`, [orders.at(-1)?.number ?? 100])
  })
  // No autovacuum gathers statistics in the embedded database, and the planner guesses badly without.
  await pool.query('analyze')
}
