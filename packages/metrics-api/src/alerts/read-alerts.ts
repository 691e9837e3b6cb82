import type { AlertEvent, AlertState } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'

export interface FiringAlert {
  readonly rule: string
  readonly key: string
  /** ISO 8601. */
  readonly since: string
  readonly labels: Readonly<Record<string, string>>
  readonly release: string | null
  /** What was told when it fired. */
  readonly message: string | null
}

export interface ToldEvent extends Omit<AlertEvent, 'release'> {
  /** ISO 8601. */
  readonly at: string
  readonly release: string | null
  readonly muted: boolean
}

/** Of one app, or all. */
export async function readFiring(pool: Pool, app: string | undefined): Promise<readonly FiringAlert[]> {
  const { rows } = await pool.query<{ state: AlertState; rule: string; message: string | null }>(
    `select state, rule, (select message from alert_events where alert_events.key = alert_states.key and type = 'firing'
       order by id desc limit 1) as message from alert_states
     where state->>'status' = 'firing' order by (state->>'since')::float8 desc limit 500`,
  )
  return rows
    .map(({ state, rule, message }) => {
      const [, ...labels] = JSON.parse(state.key) as [string, ...[string, string][]]
      return {
        rule,
        key: state.key,
        since: new Date(state.since).toISOString(),
        labels: Object.fromEntries(labels),
        release: state.release ?? null,
        message,
      }
    })
    .filter(({ labels }) => app === undefined || labels['app'] === app)
}

/** The latest hundred, latest first. */
export async function readAlertEvents(pool: Pool, app: string | undefined): Promise<readonly ToldEvent[]> {
  const { rows } = await pool.query<Omit<ToldEvent, 'at'> & { at: Date }>(
    `select at, type, rule, key, metric, labels, release, message, muted from alert_events
     where $1::text is null or labels->>'app' = $1 order by id desc limit 100`,
    [app ?? null],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
