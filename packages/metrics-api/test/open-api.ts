import { type RunningMetrics, startMetrics, type StartMetricsOptions } from '../src/start-metrics.ts'
import { quietLog } from './quiet-log.ts'
import { anyStore, type TestPlace, type TestStore } from './stores.ts'

export interface OpenApiOptions {
  readonly place: TestPlace
  readonly metrics: RunningMetrics
  readonly messages: readonly string[]
  /** Stops it and removes what it stored. */
  end(): Promise<void>
}

/** A running API over a new store. */
export async function openApi(
  more: Partial<StartMetricsOptions> = {},
  store: TestStore = anyStore,
): Promise<OpenApiOptions> {
  const place = await store.place()
  const { log, messages } = quietLog()
  const { dir, db, schema } = place
  const metrics = await startMetrics({ dir, schema, log, flushEvery: 50, ...(db !== undefined && { db }), ...more })
  return {
    place,
    metrics,
    messages,
    async end() {
      await metrics.close()
      await place.drop()
    },
  }
}
