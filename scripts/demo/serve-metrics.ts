import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveAlertConfig } from '@firstpaint/core/vitals'
import { type MetricsLog, type RunningMetrics, startMetrics } from '@firstpaint/metrics-api'
import { crowdReleases } from './crowd/crowd-releases.ts'
import { crowdTrace } from './crowd/crowd-trace.ts'
import { sendTrace } from './crowd/send-trace.ts'

export interface DemoMetrics {
  /** The dashboard's address. */
  readonly url: string
  readonly metrics: RunningMetrics
  /**
   * Sends four weeks of made-up visits; resolves to how many beacons that were, when all of them can be read.
   *
   * @param perDay Page views of a common day. Default 170.
   */
  replay(perDay?: number): Promise<number>
  /**
   * Hands the module map of a build on, as a deploy would, so that slow interactions are laid at modules. Without one (a
   * build without source maps) nothing happens.
   */
  takeModuleMap(file: string): Promise<void>
  close(): Promise<void>
}

const hourMs = 3600 * 1000
const countryHeader = 'cf-ipcountry'
/** As much as fills every view and is in the store before anybody has looked twice. */
const trace = { days: 28, seed: 2026 } as const
const usualPerDay = 170

/** So that there is something to read on rules; the crowd of today gives them no reason to fire. */
const alerts = resolveAlertConfig({
  rules: [
    { name: 'LCP becomes slower', kind: 'regression', metric: 'lcp' },
    { name: 'INP is poor', kind: 'threshold', metric: 'inp', above: 500, devices: ['phone'] },
  ],
})

/** A machine that is warming up has nothing to say; what goes wrong is told. */
const onlyErrors = (): MetricsLog => {
  const say = (...[fields, message]: readonly unknown[]): void =>
    void process.stderr.write(
      `metrics: ${String(message ?? fields)} ${String((fields as { readonly err?: unknown }).err ?? '')}\n`,
    )
  return { info: () => undefined, warn: say, error: say } as MetricsLog
}

/**
 * The metrics API with its dashboard, in a folder that is gone afterwards. Everybody on this machine may read. Its clock is
 * behind while the past is replayed, so that days and deploys are where they belong.
 *
 * @param port Taken if it is free, else any.
 */
export async function serveMetrics({ port }: { readonly port: number }): Promise<DemoMetrics> {
  const dir = await mkdtemp(join(tmpdir(), 'bistro-metrics-'))
  let behind = 0
  const start = (at: number): Promise<RunningMetrics> =>
    startMetrics({
      dir,
      port: at,
      tokens: 'open',
      // The demo's own visits are made by an automated browser.
      bots: 'keep',
      countryHeader,
      alerts,
      perAddress: { perSecond: 5000, burst: 50_000 },
      log: onlyErrors(),
      ports: { now: () => Date.now() - behind },
    })
  const metrics = await start(port).catch((error: { readonly code?: string }) => {
    if (error.code === 'FP_METRICS_PORT') return start(0)
    throw error
  })
  const mark = (release: string, note: string): Promise<Response> =>
    fetch(`${metrics.origin}/v1/releases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ app: 'bistro', release, note }),
    })
  return {
    url: metrics.origin,
    metrics,
    async replay(perDay = usualPerDay) {
      const toldReleases = new Set<string>()
      const hour = new Date().getUTCHours()
      const sent = await sendTrace(crowdTrace({ ...trace, perDay, hour }), {
        endpoint: `${metrics.origin}/v1/beacons`,
        countryHeader,
        async onHour(hoursAgo) {
          const daysAgo = Math.floor(hoursAgo / 24)
          const deployed = crowdReleases.find((release) => Math.min(release.daysAgo, trace.days - 1) === daysAgo)
          if (deployed && !toldReleases.has(deployed.name)) {
            toldReleases.add(deployed.name)
            // Within the days that are shown, though the first visits of that day are hours before.
            behind = daysAgo * 24 * hourMs
            await mark(deployed.name, deployed.note)
          }
          behind = hoursAgo * hourMs
        },
      }).finally(() => void (behind = 0))
      await metrics.api.settle()
      return sent
    },
    async takeModuleMap(file) {
      const body = await readFile(file).catch(() => undefined)
      if (body === undefined) return
      await metrics.api.settle()
      const { ok, status } = await fetch(`${metrics.origin}/v1/module-maps?app=bistro`, { method: 'PUT', body })
      if (!ok) throw new Error(`the metrics API answered ${status} to the module map`)
    },
    async close() {
      await metrics.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
