import type { Pool } from 'pg'
import { ReadProblem } from '../read/read-problem.ts'

export interface MuteRequest {
  readonly rule: string | null
  readonly labels: Readonly<Record<string, string>>
  /** How long, from now; 0 ends what is muted in the same words. */
  readonly hours: number
  readonly note: string
}

export interface StoredMute {
  readonly rule: string | null
  readonly labels: Readonly<Record<string, string>>
  /** ISO 8601. */
  readonly until: string
  readonly note: string
}

const known: readonly string[] = ['app', 'environment', 'route', 'form_factor']
const mostHours = 24 * 90

/** @throws ReadProblem */
export function parseMute(json: unknown): MuteRequest {
  const given = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  const { rule = null, labels = {}, hours, note = '' } = given
  const wrong = (name: string, allowed: string): ReadProblem =>
    new ReadProblem(400, 'FP_METRICS_MUTE', `'${name}' must be ${allowed}.`)
  if (rule !== null && !isText(rule, 200)) throw wrong('rule', 'the name of a rule, or left out for all')
  if (typeof hours !== 'number' || !(hours >= 0 && hours <= mostHours))
    throw wrong('hours', `a number from 0 to ${mostHours}`)
  if (typeof note !== 'string' || note.length > 500 || note.includes('\0'))
    throw wrong('note', 'a text of at most 500 characters')
  const fits =
    typeof labels === 'object' &&
    labels !== null &&
    Object.entries(labels).every(([name, value]) => known.includes(name) && isText(value, 300))
  if (!fits) throw wrong('labels', `an object of texts, with ${known.join(', ')}`)
  return { rule: rule as string | null, labels: labels as Record<string, string>, hours, note }
}

function isText(value: unknown, most: number): boolean {
  return typeof value === 'string' && value !== '' && value.length <= most && !value.includes('\0')
}

/** The same words again take the place of what was said before. */
export async function muteAlerts(
  pool: Pool,
  { rule, labels, hours, note }: MuteRequest,
  now: number,
): Promise<{ readonly mutes: readonly StoredMute[] }> {
  await pool.query('delete from alert_mutes where rule is not distinct from $1 and labels = $2::jsonb', [
    rule,
    JSON.stringify(labels),
  ])
  if (hours > 0)
    await pool.query(
      'insert into alert_mutes (rule, labels, until, note) values ($1, $2::jsonb, to_timestamp($3::float8), $4)',
      [rule, JSON.stringify(labels), now / 1000 + hours * 3600, note],
    )
  return { mutes: await readMutes(pool, now) }
}

export async function readMutes(pool: Pool, now: number): Promise<readonly StoredMute[]> {
  const { rows } = await pool.query<Omit<StoredMute, 'until'> & { until: Date }>(
    'select rule, labels, until, note from alert_mutes where until > to_timestamp($1::float8) order by until limit 500',
    [now / 1000],
  )
  return rows.map((row) => ({ ...row, until: row.until.toISOString() }))
}
