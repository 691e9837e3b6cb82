import type { Analytics } from '@bistro/contract'
import type pg from 'pg'
import type { Queryable } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { restaurantTimeZone } from '../restaurant-time-zone.ts'
import { readPeriods } from './read-periods.ts'
import type { Period } from './read-periods.ts'

/** Orders that count as sold in a period; $1 and $2 are its ends. */
const sold = `created_at >= $1 and created_at <= $2 and status <> 'cancelled'`

interface Totals {
  readonly revenueCents: number
  readonly orders: number
}

/** Sales of the last so many days, today included, by the restaurant's wall clock. Cancelled orders don't count. */
export async function readAnalytics(pool: pg.Pool, days: number, now: Date): Promise<Analytics> {
  return inTransaction(pool, async (tx) => {
    // All figures come from one snapshot, so an order placed meanwhile is in every one of them or in none.
    await tx.query('set transaction isolation level repeatable read, read only')
    const { current, previous } = await readPeriods(tx, days, now)
    const totals = await readTotals(tx, current)
    const before = await readTotals(tx, previous)
    return {
      days,
      revenueByDay: await readByDay(tx, current),
      ordersByHour: await readByHour(tx, current),
      revenueBySection: await readBySection(tx, current),
      topDishes: await readTopDishes(tx, current),
      fulfilment: await readFulfilment(tx, current),
      totals: {
        ...totals,
        averageCents: totals.orders === 0 ? 0 : Math.round(totals.revenueCents / totals.orders),
        revenueChange: change(totals.revenueCents, before.revenueCents),
        ordersChange: change(totals.orders, before.orders),
      },
    }
  })
}

/** A fraction: 0.12 is 12 % more than before. 0 when there was nothing before to compare with. */
function change(now: number, before: number): number {
  return before === 0 ? 0 : Math.round(((now - before) / before) * 1000) / 1000
}

async function readTotals(db: Queryable, { since, until }: Period): Promise<Totals> {
  const { rows } = await db.query<Totals>(
    `select coalesce(sum(total_cents), 0)::int as "revenueCents", count(*)::int as orders from orders where ${sold}`,
    [since, until],
  )
  return rows[0] ?? { revenueCents: 0, orders: 0 }
}

async function readByDay(db: Queryable, { since, until }: Period): Promise<Analytics['revenueByDay']> {
  const { rows } = await db.query<Analytics['revenueByDay'][number]>(
    `select to_char(day, 'YYYY-MM-DD') as day,
            coalesce(sum(total_cents), 0)::int as "revenueCents", count(orders.id)::int as orders
     from generate_series(($1::timestamptz at time zone $3)::date, ($2::timestamptz at time zone $3)::date, '1 day') day
     left join orders on ${sold} and (created_at at time zone $3)::date = day
     group by day order by day`,
    [since, until, restaurantTimeZone],
  )
  return rows
}

async function readByHour(db: Queryable, { since, until }: Period): Promise<Analytics['ordersByHour']> {
  const { rows } = await db.query<Analytics['ordersByHour'][number]>(
    `select hour, count(orders.id)::int as orders
     from generate_series(0, 23) hour
     left join orders on ${sold} and extract(hour from created_at at time zone $3) = hour
     group by hour order by hour`,
    [since, until, restaurantTimeZone],
  )
  return rows
}

async function readBySection(db: Queryable, { since, until }: Period): Promise<Analytics['revenueBySection']> {
  const { rows } = await db.query<Analytics['revenueBySection'][number]>(
    `select section.slug as section, section.name,
            coalesce(sum(line.quantity * line.unit_cents), 0)::int as "revenueCents"
     from sections section
     join dishes dish on dish.section_slug = section.slug
     left join (order_lines line join orders on orders.id = line.order_id and ${sold}) on line.dish_slug = dish.slug
     group by section.slug order by "revenueCents" desc, section.position`,
    [since, until],
  )
  return rows
}

async function readTopDishes(db: Queryable, { since, until }: Period): Promise<Analytics['topDishes']> {
  const { rows } = await db.query<Analytics['topDishes'][number]>(
    `select dish.slug, dish.name, sum(line.quantity)::int as sold,
            sum(line.quantity * line.unit_cents)::int as "revenueCents"
     from order_lines line
     join orders on orders.id = line.order_id
     join dishes dish on dish.slug = line.dish_slug
     where ${sold}
     group by dish.slug order by "revenueCents" desc, dish.slug
     limit 10`,
    [since, until],
  )
  return rows
}

async function readFulfilment(db: Queryable, { since, until }: Period): Promise<Analytics['fulfilment']> {
  const { rows } = await db.query<Analytics['fulfilment'][number]>(
    `select kind, count(orders.id)::int as orders
     from unnest(array['pickup', 'delivery', 'table']) kind
     left join orders on orders.fulfilment = kind and ${sold}
     group by kind order by orders desc, kind`,
    [since, until],
  )
  return rows
}
