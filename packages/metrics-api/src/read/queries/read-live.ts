import { readBeacon } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import type { Scope } from './scope.ts'

export interface LiveView {
  /** ISO 8601, when its last beacon came. */
  readonly at: string
  readonly route: string
  readonly release: string | null
  readonly device: string | null
  readonly vitals: Readonly<Record<string, number>>
  readonly errors: number
}

/** The latest page views, last first. Their ids are not told. */
export async function readLive(pool: Pool, { sites, filter }: Scope, most: number): Promise<readonly LiveView[]> {
  const { rows } = await pool.query<{ received_at: Date; body: string }>(
    `select received_at, body from beacons where site = any($1::int[]) and day >= $2::date - 1
     order by received_at desc limit $3`,
    [sites, filter.to, most],
  )
  return rows.flatMap(({ received_at, body }) => {
    const reading = readBeacon(body)
    if ('refused' in reading) return []
    const { navigations, release, client, vitals, errors } = reading.beacon
    return [
      {
        at: received_at.toISOString(),
        route: navigations[0]!.route,
        release: release ?? null,
        device: client?.form_factor ?? null,
        vitals: Object.fromEntries(vitals.filter((each) => !each.navigation).map(({ name, value }) => [name, value])),
        errors: (errors ?? []).reduce((sum, { count }) => sum + count, 0),
      },
    ]
  })
}
