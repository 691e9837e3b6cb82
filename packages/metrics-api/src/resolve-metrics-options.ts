import { defineError, describeValue, type ErrorFactory, suggest } from '@firstpaint/core/errors'
import type { MetricsOptions, ResolvedMetricsOptions } from './metrics-options.ts'

export const MetricsOptionInvalid: ErrorFactory<[option: string, value: unknown, allowed: string]> = defineError(
  'FP_METRICS_OPTION',
  {
    message: (option, value, allowed) => `The option '${option}' must be ${allowed}, not ${describeValue(value)}.`,
    hint: (option, _value, allowed) => `Give '${option}' ${allowed}, or leave it out for its default.`,
    place: (option) => option,
    value: (_option, value) => describeValue(value),
  },
)

const known: Readonly<Record<keyof MetricsOptions, true>> = {
  dir: true,
  db: true,
  schema: true,
  keys: true,
  tokens: true,
  sync: true,
  maxSpool: true,
  maxBody: true,
  perAddress: true,
  perKey: true,
  bots: true,
  proxies: true,
  countryHeader: true,
  flushEvery: true,
  beaconDays: true,
  sketchDays: true,
  alerts: true,
  moduleMaps: true,
  log: true,
  ports: true,
}

/** @throws FP_METRICS_OPTION */
export function resolveMetricsOptions(given: MetricsOptions): ResolvedMetricsOptions {
  for (const name of Object.keys(given))
    if (!(name in known)) {
      const near = suggest(name, Object.keys(known))
      throw MetricsOptionInvalid(
        name,
        given[name as keyof MetricsOptions],
        near ? `left out, or '${near}'` : 'left out',
      )
    }
  const { keys = [], tokens = [], schema = 'firstpaint' } = given
  need(typeof given.dir === 'string' && given.dir !== '', 'dir', given.dir, 'a folder')
  need(given.db === undefined || /^postgres(ql)?:\/\//.test(given.db), 'db', given.db, 'a postgres:// address')
  need(/^[a-z][a-z0-9_]{0,62}$/.test(schema), 'schema', schema, 'lower-case letters, digits and underscores')
  need(Array.isArray(keys), 'keys', keys, 'an array')
  for (const [index, { key, app, origins }] of keys.entries()) {
    need(typeof key === 'string' && key.length >= 8, `keys[${index}].key`, key, 'a text of 8 characters or more')
    need(app === undefined || (typeof app === 'string' && app !== ''), `keys[${index}].app`, app, 'a name')
    for (const origin of origins ?? [])
      need(isOrigin(origin), `keys[${index}].origins`, origin, `origins such as 'https://bistro.example'`)
  }
  need(new Set(keys.map(({ key }) => key)).size === keys.length, 'keys', keys, 'keys that differ')
  need(tokens === 'open' || Array.isArray(tokens), 'tokens', tokens, `an array, or 'open'`)
  if (tokens !== 'open')
    for (const token of tokens)
      // The text itself is a secret and does not belong into a message.
      need(typeof token === 'string' && token.length >= 16, 'tokens', '(hidden)', 'texts of 16 characters or more')
  const { bots = 'drop', countryHeader, moduleMaps } = given
  need(
    moduleMaps === undefined || (typeof moduleMaps === 'string' && moduleMaps !== ''),
    'moduleMaps',
    moduleMaps,
    'a folder',
  )
  need(bots === 'drop' || bots === 'keep', 'bots', bots, `'drop' or 'keep'`)
  need(countryHeader === undefined || /^[\w-]+$/.test(countryHeader), 'countryHeader', countryHeader, 'a header name')
  return Object.freeze({
    dir: given.dir,
    db: given.db,
    schema,
    keys,
    tokens,
    sync: flag('sync', given.sync, false),
    maxSpool: whole('maxSpool', given.maxSpool, { fallback: 2 ** 30, min: 2 ** 20, max: 2 ** 42 }),
    maxBody: whole('maxBody', given.maxBody, { fallback: 65_536, min: 1024, max: 65_536 }),
    perAddress: limit('perAddress', given.perAddress, { perSecond: 20, burst: 100 }),
    perKey: limit('perKey', given.perKey, { perSecond: 2000, burst: 10_000 }),
    bots,
    proxies: whole('proxies', given.proxies, { fallback: 0, min: 0, max: 10 }),
    countryHeader: countryHeader?.toLowerCase(),
    flushEvery: whole('flushEvery', given.flushEvery, { fallback: 1000, min: 10, max: 600_000 }),
    beaconDays: whole('beaconDays', given.beaconDays, { fallback: 14, min: 8, max: 3650 }),
    sketchDays: whole('sketchDays', given.sketchDays, { fallback: 400, min: 8, max: 36_500 }),
    alerts: given.alerts,
    moduleMaps,
  })
}

function need(fine: boolean, option: string, value: unknown, allowed: string): void {
  if (!fine) throw MetricsOptionInvalid(option, value, allowed)
}

interface Range {
  readonly fallback: number
  readonly min: number
  readonly max: number
}

function whole(option: string, value: unknown, { fallback, min, max }: Range): number {
  if (value === undefined) return fallback
  need(
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    option,
    value,
    `a whole number from ${min} to ${max}`,
  )
  return value as number
}

function flag(option: string, value: unknown, fallback: boolean): boolean {
  need(value === undefined || typeof value === 'boolean', option, value, 'true or false')
  return (value as boolean | undefined) ?? fallback
}

function limit(
  option: string,
  value: MetricsOptions['perKey'],
  fallback: ResolvedMetricsOptions['perKey'],
): ResolvedMetricsOptions['perKey'] {
  if (value === undefined) return fallback
  const { perSecond, burst } = value
  need(typeof perSecond === 'number' && perSecond > 0, `${option}.perSecond`, perSecond, 'a number above 0')
  need(typeof burst === 'number' && burst >= 1, `${option}.burst`, burst, 'a number from 1 on')
  return { perSecond, burst }
}

function isOrigin(text: unknown): boolean {
  return typeof text === 'string' && URL.canParse(text) && new URL(text).origin === text
}
