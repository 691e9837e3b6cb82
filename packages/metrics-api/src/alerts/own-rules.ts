import { type AlertConfig, type AlertRule, resolveAlertRule } from '@firstpaint/core/vitals'
import { ReadProblem } from '../read/read-problem.ts'
import type { Queryable } from '../store/in-transaction.ts'

/** A rule that was made in the dashboard. */
export interface OwnRule {
  /** As it was written: durations as `10m`. */
  readonly document: Readonly<Record<string, unknown>>
  readonly rule: AlertRule
}

/** Each is judged every minute in every route. */
const mostRules = 100

/** By name. A channel that is gone since from the file takes itself out of a rule's, so that the others are told still. */
export async function readOwnRules(client: Queryable, config: AlertConfig | undefined): Promise<readonly OwnRule[]> {
  const { rows } = await client.query<{ rule: Record<string, unknown> }>('select rule from alert_rules order by name')
  const channels = Object.keys(config?.channels ?? {})
  const inFile = new Set(config?.rules.map(({ name }) => name))
  return rows.flatMap(({ rule: document }) => {
    const to = (document['to'] as readonly string[] | undefined)?.filter((name) => channels.includes(name))
    const rule = resolveAlertRule({ ...document, to: to?.length === 0 ? undefined : to }, channels)
    // The file came later, and is what people can read.
    return inFile.has(rule.name) ? [] : [{ document, rule }]
  })
}

/**
 * Keeps a rule in the place of the one of the same name.
 *
 * @throws ReadProblem when it is wrong, when the file has the name, or there are too many
 */
export async function saveOwnRule(
  client: Queryable,
  given: unknown,
  { config, now }: { readonly config: AlertConfig | undefined; readonly now: number },
): Promise<void> {
  const rule = checked(given, Object.keys(config?.channels ?? {}))
  if (rule.name.length > 200 || rule.name.includes('\0'))
    throw new ReadProblem(400, 'FP_ALERTS_CONFIG', `'rule.name' must be a text of at most 200 characters.`)
  if (config?.rules.some(({ name }) => name === rule.name))
    throw new ReadProblem(
      409,
      'FP_METRICS_RULE_IN_FILE',
      `The file of rules has one named '${rule.name}': change it there.`,
    )
  const { rowCount } = await client.query(
    `insert into alert_rules (name, rule, changed_at) select $1, $2, to_timestamp($3::float8)
     where (select count(*) from alert_rules where name <> $1) < ${mostRules}
     on conflict (name) do update set rule = excluded.rule, changed_at = excluded.changed_at`,
    [rule.name, JSON.stringify(given), now / 1000],
  )
  if (rowCount === 0)
    throw new ReadProblem(409, 'FP_METRICS_RULES_FULL', `There are ${mostRules} rules already: remove one first.`)
}

/** Nothing happens when there is none of that name. */
export async function removeOwnRule(client: Queryable, name: string): Promise<void> {
  await client.query('delete from alert_rules where name = $1', [name])
}

function checked(given: unknown, channels: readonly string[]): AlertRule {
  try {
    return resolveAlertRule(given, channels)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string }
    if (code === 'FP_ALERTS_CONFIG') throw new ReadProblem(400, 'FP_ALERTS_CONFIG', message)
    throw error
  }
}
