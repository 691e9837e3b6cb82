import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { isFirstpaintError } from '@firstpaint/core/errors'
import { type Beacon, rateVital, vitalNames } from '@firstpaint/core/vitals'
import type { PageVisit, VisitDevice } from '@firstpaint/lab'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { SyntheticRoute } from './parse-synthetic-routes.ts'
import { SyntheticNoLab, SyntheticNotTaken } from './synthetic-errors.ts'

export interface SyntheticSettings {
  readonly origin: string
  readonly routes: readonly SyntheticRoute[]
  /** Undefined: one round. */
  readonly everyMs: number | undefined
  readonly devices: readonly VisitDevice[]
  /** Of the metrics API. */
  readonly url: string
  readonly key: string | undefined
  readonly app: string
  readonly release: string | undefined
}

/** By this environment the store knows visits of a lab, and leaves them out of what is said of people. */
const environment = 'lab'

interface Round {
  visits: number
  readonly failures: string[]
}

/** `firstpaint synthetic`: rounds of visits, one page after the other so that none slows another down. */
export async function synthetic(settings: SyntheticSettings, context: CommandContext): Promise<CommandOutcome> {
  const { openLabBrowser, visitPage } = await loadLab()
  const total: Round = { visits: 0, failures: [] }
  const ending = new AbortController()
  const end = (): void => ending.abort()
  process.once('SIGTERM', end).once('SIGINT', end)
  try {
    do {
      const browser = await openLabBrowser()
      try {
        for (const { route, path } of settings.routes)
          for (const device of settings.devices) {
            if (ending.signal.aborted) continue
            try {
              const visit = await visitPage({ browser, url: new URL(path, settings.origin).href, device })
              await sendVisit(settings, { route, device, visit })
              total.visits += 1
              context.say(`${route}, ${device}: ${describe(visit)}`)
            } catch (error) {
              // A page that is down for a round must not end the others.
              if (!isFirstpaintError(error)) throw error
              total.failures.push(error.message)
              context.say(`${route}, ${device}: ${error.message}`)
            }
          }
      } finally {
        await browser.close()
      }
      if (settings.everyMs === undefined) break
      await pause(settings.everyMs, undefined, { signal: ending.signal }).catch(() => undefined)
    } while (!ending.signal.aborted)
  } finally {
    process.off('SIGTERM', end).off('SIGINT', end)
  }
  const { visits, failures } = total
  return {
    exitCode: failures.length > 0 ? exitCodes.problems : exitCodes.fine,
    document: { visits, failures },
    render: () => `${visits} visits kept as environment '${environment}', ${failures.length} failed.\n`,
  }
}

async function sendVisit(
  { url, key, app, release }: SyntheticSettings,
  { route, device, visit }: { readonly route: string; readonly device: VisitDevice; readonly visit: PageVisit },
): Promise<void> {
  const id = randomUUID()
  const { width, height, dpr } = visit.viewport
  const beacon: Beacon = {
    version: 1,
    id,
    sequence: 0,
    app,
    environment,
    ...(release !== undefined && { release }),
    sample_rate: 1,
    client: { form_factor: device, viewport_width: width, viewport_height: height, dpr },
    navigations: [{ type: 'navigate', route }],
    vitals: vitalNames.flatMap((name) => {
      const value = name === 'inp' ? undefined : visit[name]
      return value === undefined ? [] : [{ name, value, id: `${id}-${name}`, rating: rateVital(name, value) }]
    }),
    ...(visit.errors.length > 0 && {
      errors: visit.errors
        .slice(0, 10)
        .map((message) => ({ kind: 'error' as const, message: message.slice(0, 200), count: 1 })),
    }),
  }
  const target = new URL('/v1/beacons', url)
  if (key !== undefined) target.searchParams.set('key', key)
  let response: Response
  try {
    response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'user-agent': 'firstpaint-synthetic' },
      body: JSON.stringify(beacon),
      signal: AbortSignal.timeout(10_000),
    })
  } catch (error) {
    const { cause, message } = error as Error
    throw SyntheticNotTaken.because(error, url, cause instanceof Error ? cause.message : message)
  }
  if (response.status !== 204) throw SyntheticNotTaken(url, `it answered ${response.status} ${await response.text()}`)
}

function describe({ ttfb, fcp, lcp, cls, errors }: PageVisit): string {
  const ms = (name: string, value: number | undefined): string =>
    `${name} ${value === undefined ? '–' : `${Math.round(value)} ms`}`
  const failed = errors.length === 0 ? '' : `, ${errors.length} errors`
  return `${ms('LCP', lcp)}, ${ms('FCP', fcp)}, ${ms('TTFB', ttfb)}, CLS ${cls.toFixed(3)}${failed}`
}

async function loadLab(): Promise<typeof import('@firstpaint/lab')> {
  try {
    return await import('@firstpaint/lab')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw SyntheticNoLab.because(error)
    throw error
  }
}
