import { OptionInvalid } from '../cli-errors.ts'
import type { CommandDefinition } from '../command.ts'

export const profileCommand: CommandDefinition = {
  name: 'profile',
  argument: '<action>',
  description: 'Fetch what real visits looked like, for the next build: profile pull',
  options: [
    { flags: '--url <origin>', description: 'Of the metrics API (default: http://127.0.0.1:8787)' },
    { flags: '--token <text>', description: 'Read token (default: the environment variable FIRSTPAINT_TOKEN)' },
    { flags: '--app <name>', description: 'Which app, where the API knows several' },
    { flags: '--min <n>', description: 'Leave out what was seen less often, from 1 (default: 5)' },
    { flags: '--out <file>', description: 'File to write (default: firstpaint.profile.json)' },
    { flags: '--json', description: 'Print what was fetched as one JSON document' },
  ],
  examples: ['firstpaint profile pull', 'firstpaint profile pull --url https://metrics.example --app shop'],
  async run(argument, options, context) {
    if (argument !== 'pull') throw OptionInvalid('<action>', argument, 'pull')
    const settings = {
      url: options.text('url') ?? 'http://127.0.0.1:8787',
      token: options.text('token') ?? context.env['FIRSTPAINT_TOKEN'],
      app: options.text('app'),
      min: options.integer('min', { min: 1, max: 1_000_000 }),
      out: options.text('out') ?? 'firstpaint.profile.json',
    }
    const { pullProfile } = await import('./pull-profile.ts')
    return pullProfile(settings, context)
  },
}
