import type { AlertConfig, AlertNotice } from '@firstpaint/core/vitals'
import type { Pool } from 'pg'
import type { MetricsLog } from '../../metrics-log.ts'
import { sendNotice } from './send-notice.ts'

export interface DeliverOptions {
  readonly pool: Pool
  readonly config: AlertConfig
  readonly log: MetricsLog
  /** Ms since 1970. */
  readonly now: number
}

const minuteMs = 60_000
/** Tries of one notice: a minute after the first, then four times as long each time, four days in all. */
const mostTries = 8
/** A node that took a notice and was killed has lost its turn after this long. */
const turnMs = 2 * minuteMs
const atOnce = 50

/**
 * Sends what is due. Each notice is taken by moving its time on first, so that two nodes do not send the same; one that
 * fails is tried again later, and one that was sent without the store hearing of it goes out twice, with the same id.
 *
 * @returns How many were sent
 */
export async function deliverNotices({ pool, config, log, now }: DeliverOptions): Promise<number> {
  const { rows } = await pool.query<{ id: number; channel: string; notice: AlertNotice; attempts: number }>(
    `update alert_notices set due_at = to_timestamp($2::float8), attempts = attempts + 1
     where id in (select id from alert_notices where sent_at is null and failed_at is null and due_at <= to_timestamp($1::float8)
       order by id limit ${atOnce} for update skip locked)
     returning id, channel, notice, attempts`,
    [now / 1000, (now + turnMs) / 1000],
  )
  let sent = 0
  for (const { id, channel: name, notice, attempts } of rows.toSorted((a, b) => a.id - b.id)) {
    const channel = config.channels[name]
    try {
      if (channel === undefined) throw new Error('there is no such channel any more')
      await sendNotice(channel, notice, { id: `notice-${id}`, now, dashboard: config.dashboard })
      await pool.query('update alert_notices set sent_at = to_timestamp($2::float8), problem = null where id = $1', [
        id,
        now / 1000,
      ])
      sent += 1
    } catch (error) {
      const { message } = error as Error
      const gaveUp = attempts >= mostTries || channel === undefined
      const wait = minuteMs * 4 ** (attempts - 1)
      await pool.query(
        `update alert_notices set problem = $2, due_at = to_timestamp($3::float8),
           failed_at = case when $4 then to_timestamp($5::float8) end where id = $1`,
        [id, message.slice(0, 500), (now + wait) / 1000, gaveUp, now / 1000],
      )
      if (gaveUp) log.error({ channel: name, problem: message }, 'An alert was not delivered, and is not tried again.')
      else log.warn({ channel: name, problem: message }, 'An alert was not delivered; it is tried again.')
    }
  }
  return sent
}
