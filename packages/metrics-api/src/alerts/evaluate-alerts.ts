import {
  type AlertConfig,
  type AlertEvent,
  type AlertMute,
  type AlertState,
  planAlerts,
  planNotices,
} from '@firstpaint/core/vitals'
import type { PoolClient } from 'pg'
import type { Queryable } from '../store/in-transaction.ts'
import { type AlertCells, labEnvironment } from './alert-cells.ts'

const usualShift = 0.15

/**
 * Judges all rules once, and keeps what follows in one transaction: states, events, and the messages to be sent. After a
 * crash all of it is there or none, so nothing is told twice and nothing is forgotten.
 *
 * @returns What is new
 */
export async function evaluateAlerts(
  client: PoolClient,
  { config, cells, now }: { readonly config: AlertConfig; readonly cells: AlertCells; readonly now: number },
): Promise<readonly AlertEvent[]> {
  // Of several nodes on one database one evaluates at a time.
  await client.query(`select pg_advisory_xact_lock(hashtext('firstpaint alerts ' || current_schema()))`)
  const before = await readStates(client)
  // Of a rule that is no more nobody would ever say that it is over.
  const names = new Set(config.rules.map(({ name }) => name))
  let states: readonly AlertState[] = before.filter(({ key }) => names.has(ruleOf(key)))
  const events: AlertEvent[] = []
  for (const rule of config.rules) {
    const shift = rule.kind === 'regression' ? (rule.shift ?? usualShift) : usualShift
    const read = await cells.read(client, { metric: rule.metric, shift, now })
    // A lab is no crowd: only a rule that names it is about it.
    const meant = read.filter(
      ({ labels }) => labels['environment'] !== labEnvironment || rule.environment === labEnvironment,
    )
    const plan = planAlerts({ rules: [rule], cells: meant, states, now })
    ;({ states } = plan)
    events.push(...plan.events)
  }
  cells.forget(now)
  await writeStates(client, before, states)
  if (events.length === 0) return events
  const { notices, muted } = planNotices({ events, config, mutes: await readMutes(client, now), now })
  for (const event of events) {
    const { type, rule, key, metric, labels, release, message } = event
    await client.query(
      `insert into alert_events (at, type, rule, key, metric, labels, release, message, muted)
       values (to_timestamp($1::float8), $2, $3, $4, $5, $6, $7, $8, $9)`,
      [now / 1000, type, rule, key, metric, JSON.stringify(labels), release ?? null, message, muted.has(event)],
    )
  }
  for (const notice of notices)
    await client.query(
      'insert into alert_notices (channel, notice, due_at) values ($1, $2, to_timestamp($3::float8))',
      [notice.channel, JSON.stringify(notice), notice.dueAt / 1000],
    )
  return events
}

async function readStates(client: Queryable): Promise<AlertState[]> {
  const { rows } = await client.query<{ state: AlertState }>('select state from alert_states order by key')
  return rows.map(({ state }) => state)
}

async function writeStates(
  client: Queryable,
  before: readonly AlertState[],
  after: readonly AlertState[],
): Promise<void> {
  const were = new Map(before.map((state) => [state.key, JSON.stringify(state)]))
  const changed = after.filter((state) => were.get(state.key) !== JSON.stringify(state))
  const left = new Set(after.map(({ key }) => key))
  const gone = before.filter(({ key }) => !left.has(key)).map(({ key }) => key)
  if (gone.length > 0) await client.query('delete from alert_states where key = any($1::text[])', [gone])
  for (const state of changed)
    await client.query(
      `insert into alert_states (key, rule, state) values ($1, $2, $3)
       on conflict (key) do update set state = excluded.state`,
      [state.key, ruleOf(state.key), JSON.stringify(state)],
    )
}

function ruleOf(key: string): string {
  return (JSON.parse(key) as [string])[0]
}

async function readMutes(client: Queryable, now: number): Promise<AlertMute[]> {
  const { rows } = await client.query<{ rule: string | null; labels: Record<string, string>; until: number }>(
    `select rule, labels, extract(epoch from until)::float8 * 1000 as until from alert_mutes
     where until > to_timestamp($1::float8)`,
    [now / 1000],
  )
  return rows.map(({ rule, labels, until }) => ({ labels, until, ...(rule !== null && { rule }) }))
}
