import { OptionInvalid } from '../cli-errors.ts'
import type { CommandDefinition } from '../command.ts'
import { loadMetricsApi } from '../metrics/load-metrics-api.ts'

export const alertsCommand: CommandDefinition = {
  name: 'alerts',
  argument: '<action>',
  description: 'Say what alert rules would have told: alerts test',
  options: [
    { flags: '--rules <file>', description: 'YAML, JSON or a module (default: firstpaint.alerts.yaml)' },
    { flags: '--url <origin>', description: 'Metrics API whose weeks are replayed (default: http://127.0.0.1:8787)' },
    { flags: '--token <text>', description: 'Read token (default: the environment variable FIRSTPAINT_TOKEN)' },
    {
      flags: '--data <file>',
      description: 'Replay this instead: a line of JSON a value, { at, metric, value, route, device, release }',
    },
    { flags: '--json', description: 'Print what would have been told as one JSON document' },
  ],
  examples: ['firstpaint alerts test', 'firstpaint alerts test --rules firstpaint.alerts.ts --data visits.ndjson'],
  async run(argument, options, context) {
    if (argument !== 'test') throw OptionInvalid('<action>', argument, 'test')
    const settings = {
      rules: options.text('rules') ?? 'firstpaint.alerts.yaml',
      url: options.text('url') ?? 'http://127.0.0.1:8787',
      token: options.text('token') ?? context.env['FIRSTPAINT_TOKEN'],
      data: options.text('data'),
    }
    const { testAlerts } = await loadMetricsApi(() => import('./test-alerts.ts'))
    return testAlerts(settings, context)
  },
}
