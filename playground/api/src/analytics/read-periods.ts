import type { Queryable } from '../database/database.ts'
import { restaurantTimeZone } from '../restaurant-time-zone.ts'

/** Both ends belong to it. */
export interface Period {
  readonly since: Date
  readonly until: Date
}

interface Periods {
  readonly current: Period
  readonly previous: Period
}

/**
 * The last `days` days up to now, and the same stretch just before them. The earlier one stops at this time of day too:
 * comparing a morning with whole days would show a slump every morning.
 */
export async function readPeriods(db: Queryable, days: number, now: Date): Promise<Periods> {
  const { rows } = await db.query<{ since: Date; before: Date; before_until: Date }>(
    `select (date_trunc('day', local) - make_interval(days => $2 - 1)) at time zone $3 as since,
            (date_trunc('day', local) - make_interval(days => 2 * $2 - 1)) at time zone $3 as before,
            (local - make_interval(days => $2)) at time zone $3 as before_until
     from (select $1::timestamptz at time zone $3 as local) clock`,
    [now, days, restaurantTimeZone],
  )
  const [row] = rows
  if (!row) throw new Error('One row was asked for and none came.')
  return { current: { since: row.since, until: now }, previous: { since: row.before, until: row.before_until } }
}
