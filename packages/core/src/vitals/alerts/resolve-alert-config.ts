import { defineError, type ErrorFactory } from '../../errors/define-error.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { suggest } from '../../errors/suggest.ts'
import { type VitalName, vitalNames } from '../vital-names.ts'
import type { AlertChannel, AlertConfig, QuietHours } from './alert-config.ts'
import type { AlertRule } from './alert-rule.ts'

export const AlertConfigInvalid: ErrorFactory<[place: string, value: unknown, allowed: string]> = defineError(
  'FP_ALERTS_CONFIG',
  {
    message: (place, value, allowed) => `'${place}' must be ${allowed}, not ${describeValue(value)}.`,
    hint: (place, _value, allowed) => `Give '${place}' ${allowed}.`,
    place: (place) => place,
    value: (_place, value) => describeValue(value),
  },
)

/**
 * Checks alert rules as they were written, in YAML, JSON or TypeScript, and fills in nothing: defaults are the evaluation's.
 *
 * @throws FP_ALERTS_CONFIG with the place, the value and what is allowed
 */
export function resolveAlertConfig(given: unknown): AlertConfig {
  const top = new Reader('', given, ['rules', 'channels', 'quiet', 'dashboard'])
  const channels = channelsOf(top.field('channels') ?? {})
  const rules = top.field('rules') ?? []
  // Who only names channels makes the rules in the dashboard.
  if (!Array.isArray(rules) || (rules.length === 0 && Object.keys(channels).length === 0))
    throw AlertConfigInvalid('rules', top.field('rules'), 'a list of rules')
  const read = rules.map((rule, index) => ruleOf(`rules[${index}]`, rule, Object.keys(channels)))
  for (const [index, { name }] of read.entries())
    if (read.findIndex((other) => other.name === name) !== index)
      throw AlertConfigInvalid(`rules[${index}].name`, name, 'a name no other rule has')
  const dashboard = top.url('dashboard')
  const quiet = top.field('quiet')
  return Object.freeze({
    rules: Object.freeze(read),
    channels: Object.freeze(channels),
    quiet: quiet === undefined ? undefined : quietOf(quiet),
    dashboard,
  })
}

/**
 * Checks one rule that was written elsewhere than in the file, in the dashboard say.
 *
 * @param channels Names of those there are.
 * @throws FP_ALERTS_CONFIG
 */
export function resolveAlertRule(given: unknown, channels: readonly string[]): AlertRule {
  return ruleOf('rule', given, channels)
}

const common = [
  'name',
  'kind',
  'metric',
  'minimumCount',
  'hold',
  'calm',
  'app',
  'environment',
  'routes',
  'devices',
  'to',
] as const

function ruleOf(place: string, given: unknown, channels: readonly string[]): AlertRule {
  const kind = new Reader(place, given).choice('kind', ['threshold', 'regression'])
  const fields = new Reader(place, given, [...common, kind === 'threshold' ? 'above' : 'shift'])
  const to = fields.texts('to')
  for (const channel of to ?? [])
    if (!channels.includes(channel)) throw AlertConfigInvalid(`${place}.to`, channel, oneOf(channel, channels))
  const minimumCount = fields.number('minimumCount', { min: 1, max: 1e9 })
  const [holdMs, calmMs] = [fields.duration('hold'), fields.duration('calm')]
  const [app, environment] = [fields.text('app'), fields.text('environment')]
  const [routes, devices] = [fields.texts('routes'), fields.texts('devices')]
  for (const device of devices ?? [])
    if (!formFactors.includes(device)) throw AlertConfigInvalid(`${place}.devices`, device, oneOf(device, formFactors))
  const shared = {
    name: fields.needed('name'),
    metric: fields.choice('metric', vitalNames) satisfies VitalName,
    ...(minimumCount !== undefined && { minimumCount }),
    ...(holdMs !== undefined && { holdMs }),
    ...(calmMs !== undefined && { calmMs }),
    ...(app !== undefined && { app }),
    ...(environment !== undefined && { environment }),
    ...(routes && { routes }),
    ...(devices && { devices }),
    ...(to && { to }),
  }
  if (kind === 'threshold') {
    const above = fields.number('above', { min: 0, max: 1e7 })
    if (above === undefined) throw AlertConfigInvalid(`${place}.above`, above, 'a number: ms, of cls without unit')
    return Object.freeze({ ...shared, kind, above })
  }
  const shift = fields.number('shift', { min: 0.02, max: 10 })
  return Object.freeze({ ...shared, kind, ...(shift !== undefined && { shift }) })
}

const formFactors: readonly string[] = ['phone', 'tablet', 'desktop']

function channelsOf(given: unknown): Record<string, AlertChannel> {
  const names = new Reader('channels', given)
  return Object.fromEntries(names.keys().map((name) => [name, channelOf(`channels.${name}`, names.field(name))]))
}

function channelOf(place: string, given: unknown): AlertChannel {
  const kind = new Reader(place, given).choice('kind', ['webhook', 'slack', 'email', 'github'])
  switch (kind) {
    case 'webhook': {
      const fields = new Reader(place, given, ['kind', 'url', 'secret'])
      const secret = fields.text('secret')
      // The text itself is a secret and does not belong into a message.
      if (secret !== undefined && secret.length < 16)
        throw AlertConfigInvalid(`${place}.secret`, '(hidden)', 'a text of 16 characters or more')
      return Object.freeze({ kind, url: fields.neededUrl('url'), ...(secret !== undefined && { secret }) })
    }
    case 'slack':
      return Object.freeze({ kind, url: new Reader(place, given, ['kind', 'url']).neededUrl('url') })
    case 'email': {
      const fields = new Reader(place, given, ['kind', 'server', 'from', 'to'])
      const server = fields.needed('server')
      if (!/^smtps?:\/\/[^\s/]+/.test(server))
        throw AlertConfigInvalid(
          `${place}.server`,
          '(hidden)',
          `an address such as 'smtps://user:password@mail.example'`,
        )
      const to = fields.texts('to')
      if (!to || to.length === 0 || !to.every((one) => one.includes('@')))
        throw AlertConfigInvalid(`${place}.to`, fields.field('to'), 'a list of mail addresses')
      return Object.freeze({ kind, server, from: fields.needed('from'), to })
    }
    case 'github': {
      const fields = new Reader(place, given, ['kind', 'repository', 'token', 'api'])
      const repository = fields.needed('repository')
      if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw AlertConfigInvalid(`${place}.repository`, repository, `'owner/name'`)
      const api = fields.url('api')
      return Object.freeze({ kind, repository, token: fields.needed('token'), ...(api !== undefined && { api }) })
    }
  }
}

function quietOf(given: unknown): QuietHours {
  const fields = new Reader('quiet', given, ['from', 'to', 'timeZone'])
  const time = (name: string): string => {
    const text = fields.needed(name)
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text))
      throw AlertConfigInvalid(`quiet.${name}`, text, `a time such as '22:00'`)
    return text
  }
  const timeZone = fields.text('timeZone') ?? 'UTC'
  try {
    Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw AlertConfigInvalid('quiet.timeZone', timeZone, `a time zone such as 'Europe/Berlin'`)
  }
  const [from, to] = [time('from'), time('to')]
  if (from === to) throw AlertConfigInvalid('quiet.to', to, `another time than 'quiet.from'`)
  return Object.freeze({ from, to, timeZone })
}

function oneOf(word: unknown, allowed: readonly string[]): string {
  const near = typeof word === 'string' ? suggest(word, allowed) : undefined
  const list = allowed.length === 0 ? 'left out, for there is none' : `one of ${allowed.join(', ')}`
  return near === undefined ? list : `${list} (did you mean '${near}'?)`
}

/** Reads the fields of one object of the document, and names the place of what is wrong with them. */
class Reader {
  readonly #place: string
  readonly #fields: Readonly<Record<string, unknown>>

  /** @param known Fields there may be; without it, any. */
  constructor(place: string, given: unknown, known?: readonly string[]) {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      throw AlertConfigInvalid(place === '' ? 'alerts' : place, given, 'an object')
    this.#place = place
    this.#fields = given as Record<string, unknown>
    for (const name of known ? Object.keys(given) : [])
      if (!known!.includes(name)) {
        const near = suggest(name, known!)
        const hint = near === undefined ? `left out (known are ${known!.join(', ')})` : `left out, or '${near}'`
        throw AlertConfigInvalid(this.#at(name), this.#fields[name], hint)
      }
  }

  keys(): string[] {
    return Object.keys(this.#fields)
  }

  field(name: string): unknown {
    return this.#fields[name] ?? undefined
  }

  text(name: string): string | undefined {
    const value = this.field(name)
    if (value === undefined || (typeof value === 'string' && value !== '')) return value
    throw AlertConfigInvalid(this.#at(name), value, 'a text')
  }

  needed(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw AlertConfigInvalid(this.#at(name), value, 'a text')
    return value
  }

  texts(name: string): readonly string[] | undefined {
    const value = this.field(name)
    if (value === undefined) return undefined
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && one !== ''))
      return Object.freeze([...(value as string[])])
    throw AlertConfigInvalid(this.#at(name), value, 'a list of texts')
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.field(name)
    const found = allowed.find((each) => each === value)
    if (found === undefined) throw AlertConfigInvalid(this.#at(name), value, oneOf(value, allowed))
    return found
  }

  number(name: string, { min, max }: { readonly min: number; readonly max: number }): number | undefined {
    const value = this.field(name)
    if (value === undefined || (typeof value === 'number' && value >= min && value <= max)) return value
    throw AlertConfigInvalid(this.#at(name), value, `a number from ${min} to ${max}`)
  }

  /** Ms of `90s`, `10m`, `2h`. */
  duration(name: string): number | undefined {
    const value = this.field(name)
    if (value === undefined) return undefined
    const [, count, unit] = /^(\d{1,4})(s|m|h)$/.exec(String(value)) ?? []
    if (count === undefined) throw AlertConfigInvalid(this.#at(name), value, `a time such as '90s', '10m' or '2h'`)
    return Number(count) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h']
  }

  url(name: string): string | undefined {
    const value = this.text(name)
    // It may hold a secret, as Slack's does.
    if (value !== undefined && !/^https?:\/\/[^\s/?#]+([/?#]\S*)?$/.test(value))
      throw AlertConfigInvalid(this.#at(name), '(hidden)', 'an http(s) address')
    return value
  }

  neededUrl(name: string): string {
    const value = this.url(name)
    if (value === undefined) throw AlertConfigInvalid(this.#at(name), value, 'an http(s) address')
    return value
  }

  #at(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`
  }
}
