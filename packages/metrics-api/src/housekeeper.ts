import type { MetricsLog } from './metrics-log.ts'
import type { ResolvedMetricsOptions } from './metrics-options.ts'
import type { ModuleMapFolder } from './module-maps/module-map-folder.ts'
import type { MetricsPorts } from './ports.ts'
import type { Store } from './store/store.ts'
import { keepHouse } from './writer/keep-house.ts'
import { refreshPeriods } from './writer/refresh-periods.ts'

export interface HousekeeperOptions {
  readonly options: ResolvedMetricsOptions
  readonly store: Store
  readonly ports: MetricsPorts
  readonly log: MetricsLog
  readonly moduleMaps: ModuleMapFolder | undefined
}

const refreshEveryMs = 10_000
const keepHouseEveryMs = 3600_000

/** What the store needs beside being written to: weeks and months, tables for the next day, an end for old ones. */
export class Housekeeper {
  readonly #given: HousekeeperOptions
  readonly #ending = new AbortController()
  #running: Promise<void> | undefined
  #keptAt = Number.NEGATIVE_INFINITY

  constructor(given: HousekeeperOptions) {
    this.#given = given
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#running
  }

  /** Everything there is to do now. Throws what the store throws. */
  async work(): Promise<void> {
    const { store, options, ports, log, moduleMaps } = this.#given
    while (!this.#ending.signal.aborted && (await refreshPeriods(store.pool))) {
      // Others may ask in between.
    }
    if (ports.elapsed() - this.#keptAt >= keepHouseEveryMs) {
      const { beaconDays, sketchDays } = options
      const dropped = await keepHouse({ store, now: ports.now(), beaconDays, sketchDays })
      if (dropped !== undefined) log.info({ day: dropped }, 'The beacons of a day are past their time and gone.')
      this.#keptAt = ports.elapsed()
    }
    await moduleMaps?.takeIn(store.pool, log)
  }

  async #run(): Promise<void> {
    const { ports, log } = this.#given
    const { signal } = this.#ending
    while (!signal.aborted) {
      // First the writer makes the tables.
      await ports.pause(refreshEveryMs, signal)
      if (!signal.aborted) await this.work().catch((error: unknown) => log.warn({ err: error }, 'Housekeeping waits.'))
    }
  }
}
