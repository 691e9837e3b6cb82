import { OptionInvalid } from '../cli-errors.ts'
import type { CommandDefinition } from '../command.ts'
import { parseSyntheticRoutes } from './parse-synthetic-routes.ts'

export const syntheticCommand: CommandDefinition = {
  name: 'synthetic',
  argument: '<origin>',
  description: 'Visit pages in Chromium on a schedule; what they show is kept apart from real visits',
  options: [
    { flags: '--routes <list>', description: 'Pages: /,/menu/:slug=/menu/margherita (default: /)' },
    { flags: '--every <time>', description: 'Pause between rounds: 90s, 15m, 6h (default: one round)' },
    { flags: '--device <name>', description: 'phone, desktop or both (default: both)' },
    { flags: '--url <origin>', description: 'Metrics API (default: http://127.0.0.1:8787)' },
    { flags: '--key <text>', description: 'Write key (default: the environment variable FIRSTPAINT_KEY)' },
    { flags: '--app <name>', description: 'App the visits count for (default: the host of <origin>)' },
    { flags: '--release <name>', description: 'Release that is visited (default: none)' },
    { flags: '--json', description: 'Print what was measured as one JSON document in the end' },
  ],
  examples: ['firstpaint synthetic https://shop.example --key … --app shop --every 15m'],
  async run(argument, options, context) {
    const origin = argument ?? ''
    if (!/^https?:\/\//.test(origin) || !URL.canParse(origin))
      throw OptionInvalid('<origin>', argument, 'an http(s) address')
    const settings = {
      origin,
      routes: parseSyntheticRoutes(options.text('routes') ?? '/'),
      everyMs: parseEvery(options.text('every')),
      devices: parseDevices(options.text('device') ?? 'both'),
      url: options.text('url') ?? 'http://127.0.0.1:8787',
      key: options.text('key') ?? context.env['FIRSTPAINT_KEY'],
      app: options.text('app') ?? new URL(origin).host,
      release: options.text('release'),
    }
    const { synthetic } = await import('./synthetic.ts')
    return synthetic(settings, context)
  },
}

function parseEvery(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const [, count, unit] = /^(\d{1,4})(s|m|h)$/.exec(text) ?? []
  if (count === undefined || Number(count) === 0) throw OptionInvalid('--every', text, 'a time such as 90s, 15m or 6h')
  return Number(count) * { s: 1000, m: 60_000, h: 3_600_000 }[unit as 's' | 'm' | 'h']
}

function parseDevices(name: string): readonly ('phone' | 'desktop')[] {
  if (name === 'both') return ['phone', 'desktop']
  if (name === 'phone' || name === 'desktop') return [name]
  throw OptionInvalid('--device', name, 'phone, desktop or both')
}
