import { renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type FieldProfile, readFieldProfile } from '@firstpaint/core/chunks'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import { OptionInvalid } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

export const ProfileNotPulled: ErrorFactory<[url: string, why: string]> = defineError('FP_CLI_PROFILE', {
  message: (url, why) => `No field profile came from ${url}: ${why}.`,
  hint: 'Look at --url, --token and --app. The file that is there stays as it was.',
  place: (url) => url,
})

export interface PullSettings {
  readonly url: string
  readonly token: string | undefined
  readonly app: string | undefined
  readonly min: number | undefined
  /** File, relative to the working directory. */
  readonly out: string
}

/** Ms; a profile is small, and an API that does not answer by then will not. */
const patience = 30_000

/** `firstpaint profile pull` */
export async function pullProfile(settings: PullSettings, { cwd }: CommandContext): Promise<CommandOutcome> {
  const { out } = settings
  const json = await fetchProfile(settings)
  const { profile, warnings } = readFieldProfile(json, { now: Date.now() })
  if (profile === null) throw ProfileNotPulled(settings.url, warnings.join(' '))
  const file = resolve(cwd, out)
  // All that came is kept, also what planners do not read: it is the record of a day.
  writeFileSync(`${file}.tmp`, `${JSON.stringify(json, null, 2)}\n`)
  renameSync(`${file}.tmp`, file)
  return {
    exitCode: exitCodes.fine,
    document: { out, warnings, profile: json as object },
    render: () => `${warnings.map((warning) => `${warning}\n`).join('')}${out}: ${describe(profile)}\n`,
  }
}

async function fetchProfile({ url, token, app, min }: PullSettings): Promise<unknown> {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw OptionInvalid('--url', url, 'an http(s) address')
  const target = new URL('/v1/profile', url)
  if (app !== undefined) target.searchParams.set('app', app)
  if (min !== undefined) target.searchParams.set('min', String(min))
  let response: Response
  let text: string
  try {
    response = await fetch(target, {
      headers: { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(patience),
    })
    text = await response.text()
  } catch (error) {
    const { cause, message } = error as Error
    throw ProfileNotPulled.because(error, url, cause instanceof Error ? cause.message : message)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw ProfileNotPulled.because(error, url, `the answer (${response.status}) is not JSON`)
  }
  if (!response.ok) {
    const { message } = (json ?? {}) as { message?: unknown }
    throw ProfileNotPulled(url, `it answered ${response.status}${typeof message === 'string' ? `, "${message}"` : ''}`)
  }
  return json
}

function describe({ routes, transitions, slots }: FieldProfile): string {
  const visits = routes.reduce((sum, route) => sum + route.visits, 0)
  return `${visits} visits to ${routes.length} routes, ${transitions.length} transitions, ${Object.keys(slots ?? {}).length} images`
}
