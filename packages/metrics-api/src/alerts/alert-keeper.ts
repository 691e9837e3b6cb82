import type { AlertConfig, AlertEvent } from '@firstpaint/core/vitals'
import type { MetricsLog } from '../metrics-log.ts'
import type { MetricsPorts } from '../ports.ts'
import { inTransaction } from '../store/in-transaction.ts'
import type { Store } from '../store/store.ts'
import { traced } from '../traced.ts'
import { AlertCells } from './alert-cells.ts'
import { deliverNotices } from './deliver/deliver-notices.ts'
import { evaluateAlerts } from './evaluate-alerts.ts'
import { readOwnRules } from './own-rules.ts'

export interface AlertKeeperOptions {
  /** What the file of rules says, where there is one; rules made in the dashboard come to it. */
  readonly config: AlertConfig | undefined
  readonly store: Store
  readonly ports: MetricsPorts
  readonly log: MetricsLog
}

const everyMs = 60_000
const nothing: AlertConfig = { rules: [], channels: {}, quiet: undefined, dashboard: undefined }

/** Judges the rules once a minute, and sends what there is to say. */
export class AlertKeeper {
  readonly #given: AlertKeeperOptions
  readonly #cells = new AlertCells()
  readonly #ending = new AbortController()
  #running: Promise<void> | undefined

  constructor(given: AlertKeeperOptions) {
    this.#given = given
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#running
  }

  /** One evaluation and what follows from it. Throws what the store throws. */
  async work(): Promise<readonly AlertEvent[]> {
    const { store, ports, log } = this.#given
    const now = ports.now()
    const config = await this.#allRules()
    const events = await traced('firstpaint.alerts', { 'firstpaint.rules': config.rules.length }, () =>
      inTransaction(store.pool, (client) => evaluateAlerts(client, { config, cells: this.#cells, now })),
    )
    for (const { type, rule, labels, release, message } of events)
      log.info({ type, rule, ...labels, release }, `Alert ${type}: ${message}`)
    await deliverNotices({ pool: store.pool, config, log, now })
    return events
  }

  async #allRules(): Promise<AlertConfig> {
    const { config = nothing, store } = this.#given
    const own = await readOwnRules(store.pool, this.#given.config)
    return own.length === 0 ? config : { ...config, rules: [...config.rules, ...own.map(({ rule }) => rule)] }
  }

  async #run(): Promise<void> {
    const { ports, log } = this.#given
    const { signal } = this.#ending
    while (!signal.aborted) {
      // First the writer makes the tables.
      await ports.pause(everyMs, signal)
      if (!signal.aborted) await this.work().catch((error: unknown) => log.warn({ err: error }, 'Alerts wait.'))
    }
  }
}
