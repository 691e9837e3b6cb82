import type { AlertCell, AlertEvent, AlertRule, AlertState } from './alert-rule.ts'
import { judgeCell } from './judge-cell.ts'

const minuteMs = 60_000

export interface AlertInput {
  readonly rules: readonly AlertRule[]
  readonly cells: readonly AlertCell[]
  /** What the last evaluation has left. */
  readonly states: readonly AlertState[]
  /** ms since 1970. */
  readonly now: number
}

export interface AlertPlan {
  /** What is to be told now. */
  readonly events: readonly AlertEvent[]
  /** For the next evaluation. */
  readonly states: readonly AlertState[]
}

/**
 * One evaluation of all rules: what begins to fire, what is over, and what to remember. An alert is told when it has held
 * for its hold-down, once, and again when it has been over for a while: neither a bad minute nor a good one is news.
 * Where there is not enough data nothing changes, for silence is no recovery.
 */
export function planAlerts({ rules, cells, states, now }: AlertInput): AlertPlan {
  const before = new Map(states.map((state) => [state.key, state]))
  const events: AlertEvent[] = []
  const after = new Map<string, AlertState>(before)
  for (const rule of rules) {
    for (const cell of cells.filter((each) => isMeant(rule, each))) {
      const key = alertKey(rule, cell)
      const { verdict, message, release } = judgeCell(rule, cell)
      if (verdict === 'not enough data' || verdict === 'unclear') continue
      const state = before.get(key)
      const { next, type } = step({ rule, state, bad: verdict === 'bad', key, now, release })
      if (next) after.set(key, next)
      else after.delete(key)
      if (type) {
        const { metric, labels } = cell
        const blamed = type === 'firing' ? release : state?.release
        events.push({
          type,
          rule: rule.name,
          key,
          metric,
          labels,
          ...(blamed !== undefined && { release: blamed }),
          message: message(),
        })
      }
    }
  }
  return { events, states: [...after.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

interface StepInput {
  readonly rule: AlertRule
  readonly state: AlertState | undefined
  readonly bad: boolean
  readonly key: string
  readonly now: number
  readonly release: string | undefined
}

function step({ rule, state, bad, key, now, release }: StepInput): { next?: AlertState; type?: AlertEvent['type'] } {
  // A regression has been looked at all along by a test that knows so; asking again would only take longer.
  const { holdMs = rule.kind === 'regression' ? 0 : 10 * minuteMs, calmMs = 30 * minuteMs } = rule
  if (bad) {
    const since = state?.since ?? now
    const isTold = state?.status === 'firing'
    const fires = isTold || now - since >= holdMs
    // Who is to blame was said when it fired, and that it is over is said of the same.
    const blamed = isTold ? state.release : release
    const next: AlertState = {
      key,
      status: fires ? 'firing' : 'pending',
      since,
      lastBad: now,
      ...(blamed !== undefined && { release: blamed }),
    }
    return fires && !isTold ? { next, type: 'firing' } : { next }
  }
  if (state?.status !== 'firing') return {}
  return now - state.lastBad >= calmMs ? { type: 'resolved' } : { next: state }
}

/** Whether a rule is about a cell. */
export function isMeant(rule: AlertRule, { metric, labels }: Pick<AlertCell, 'metric' | 'labels'>): boolean {
  const { app, environment, routes, devices } = rule
  return (
    metric === rule.metric &&
    (app === undefined || labels['app'] === app) &&
    (environment === undefined || labels['environment'] === environment) &&
    (routes === undefined || routes.includes(labels['route'] ?? '')) &&
    (devices === undefined || devices.includes(labels['form_factor'] ?? ''))
  )
}

function alertKey(rule: AlertRule, { labels }: AlertCell): string {
  const sorted = Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([rule.name, ...sorted])
}
