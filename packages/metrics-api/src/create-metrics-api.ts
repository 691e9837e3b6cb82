import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { AlertEvent } from '@firstpaint/core/vitals'
import { getRequestListener } from '@hono/node-server'
import { pino } from 'pino'
import { AlertKeeper } from './alerts/alert-keeper.ts'
import { lockFolder } from './folder/lock-folder.ts'
import { Housekeeper } from './housekeeper.ts'
import { BeaconEndpoint } from './ingest/beacon-endpoint.ts'
import type { MetricsOptions } from './metrics-options.ts'
import { ModuleMapFolder } from './module-maps/module-map-folder.ts'
import { type MetricsPorts, pauseByClock } from './ports.ts'
import { openDashboard } from './read/open-dashboard.ts'
import { createReadApi } from './read/create-read-api.ts'
import { resolveMetricsOptions } from './resolve-metrics-options.ts'
import { Spool } from './spool/spool.ts'
import { openStore } from './store/open-store.ts'
import { SpoolWriter } from './writer/spool-writer.ts'

export interface MetricsApi {
  /**
   * Answers a request; give it everything under `/v1/`, `/healthz` and `/metrics` of a server of your own, and the rest of an
   * origin of its own for the dashboard.
   */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly database: 'embedded' | 'server'
  /** Resolves when all that was acknowledged before is in the store, weeks and months too. */
  settle(): Promise<void>
  /** Judges the alert rules now instead of within the minute, and sends what follows. */
  checkAlerts(): Promise<readonly AlertEvent[]>
  /** From now on connections end with their answer, so that a server of yours can be closed. */
  drain(): void
  /** Writes what is under way, then closes spool and store and lets go of the folder. */
  close(): Promise<void>
}

/** Bytes after which the spool begins a new file. A file goes when all of it is in the store, so it must be a small part. */
const segmentBytes = (maxSpool: number): number => Math.min(16 * 1024 * 1024, Math.floor(maxSpool / 8))

/**
 * Opens spool and store. A Postgres server may be down: beacons are taken all the same and wait in the spool.
 *
 * @throws FP_METRICS_OPTION, FP_METRICS_FOLDER, FP_METRICS_FOLDER_LOCKED, FP_METRICS_SPOOL_UNUSABLE, FP_METRICS_STORE,
 * FP_METRICS_MODULE_MAPS
 */
export async function createMetricsApi(given: MetricsOptions): Promise<MetricsApi> {
  const options = resolveMetricsOptions(given)
  const log = given.log ?? pino({ name: 'firstpaint-metrics' })
  const ports: MetricsPorts = {
    now: Date.now,
    elapsed: () => performance.now(),
    random: randomBytes,
    pause: pauseByClock,
    ...given.ports,
  }
  const { dir, sync, maxSpool: maxBytes, schema } = options
  const moduleMaps = options.moduleMaps === undefined ? undefined : new ModuleMapFolder(options.moduleMaps)
  const lock = lockFolder(dir)
  try {
    const spool = new Spool({ dir: join(dir, 'spool'), sync, maxBytes, segmentBytes: segmentBytes(maxBytes) })
    const onLost = (error: Error): void => log.warn({ err: error }, 'A connection to the store was lost.')
    const store = await openStore({ url: options.db, dir, schema, onLost })
    const writer = new SpoolWriter({ spool, store, schema, ports, log, every: options.flushEvery })
    const keeper = new Housekeeper({ options, store, ports, log, moduleMaps })
    const alerts = new AlertKeeper({ config: options.alerts, store, ports, log })
    const beacons = new BeaconEndpoint({ options, spool, ports })
    const state = { spool, writer, beacons }
    const read = createReadApi({ options, store, ports, log, state, dashboard: await openDashboard() })
    // The globals of a server of somebody else's are left as they are.
    const answer = getRequestListener(read.fetch, { overrideGlobalObjects: false })
    writer.start()
    keeper.start()
    alerts.start()
    let closing: Promise<void> | undefined
    const close = async (): Promise<void> => {
      await spool.close()
      await writer.stop()
      await keeper.stop()
      await alerts.stop()
      await store.close()
      lock.release()
    }
    return {
      handle(request, response) {
        if (/^\/v1\/beacons(\?|$)/.test(request.url!)) beacons.handle(request, response)
        else void answer(request, response)
      },
      database: store.kind,
      async settle() {
        await writer.drain()
        await keeper.work()
      },
      checkAlerts: () => alerts.work(),
      drain() {
        beacons.draining = true
      },
      close: () => (closing ??= close()),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
