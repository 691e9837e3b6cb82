import { relative, resolve } from 'node:path'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import { replayAlerts, resolveAlertConfig } from '@firstpaint/core/vitals'
import { readAlertDocument } from '@firstpaint/metrics-api'
import { OptionInvalid } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { readHistory } from './read-history.ts'
import { type AlertsReplayed, renderReplay } from './render-replay.ts'

export const AlertsNotTested: ErrorFactory<[url: string, why: string]> = defineError('FP_CLI_ALERTS', {
  message: (url, why) => `${url} replayed nothing: ${why}.`,
  hint: 'Look at --url and --token, or give a file with --data.',
  place: (url) => url,
})

export interface TestAlertsSettings {
  /** File, relative to the working directory. */
  readonly rules: string
  readonly url: string
  readonly token: string | undefined
  /** File, relative to the working directory. */
  readonly data: string | undefined
}

/** Ms; five weeks of a large site take a while. */
const patience = 120_000

/** `firstpaint alerts test` */
export async function testAlerts(settings: TestAlertsSettings, { cwd }: CommandContext): Promise<CommandOutcome> {
  const file = resolve(cwd, settings.rules)
  const document = await readAlertDocument(file)
  const { data } = settings
  const replayed = data === undefined ? await replayThere(settings, document) : replayHere(resolve(cwd, data), document)
  const rules = relative(cwd, file)
  return {
    exitCode: exitCodes.fine,
    document: { rules, ...replayed },
    render: (style) => renderReplay(rules, replayed, style),
  }
}

function replayHere(file: string, document: unknown): AlertsReplayed {
  const { rules } = resolveAlertConfig(document)
  const { from, to, events } = replayAlerts({ rules, series: readHistory(file), until: Number.POSITIVE_INFINITY })
  const shown = (time: number | undefined): string | null => (time === undefined ? null : new Date(time).toISOString())
  return {
    from: shown(from),
    to: shown(to),
    events: events.map(({ at, ...event }) => ({ at: new Date(at).toISOString(), ...event })),
  }
}

async function replayThere({ url, token }: TestAlertsSettings, document: unknown): Promise<AlertsReplayed> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw OptionInvalid('--url', url, 'an http(s) address')
  try {
    const response = await fetch(new URL('/v1/alerts/test', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`it answered ${response.status} ${text.slice(0, 300)}`)
    return JSON.parse(text) as AlertsReplayed
  } catch (error) {
    const { cause, message } = error as Error
    throw AlertsNotTested.because(error, url, cause instanceof Error ? cause.message : message)
  }
}
