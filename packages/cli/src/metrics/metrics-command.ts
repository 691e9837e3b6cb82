import type { CommandDefinition } from '../command.ts'
import { loadMetricsApi } from './load-metrics-api.ts'

export const metricsCommand: CommandDefinition = {
  name: 'metrics',
  argument: '[dir]',
  description: 'Keep beacons of real visits in a folder or Postgres, and show them on a dashboard',
  options: [
    {
      flags: '--db <url>',
      description: 'Keep them in this Postgres: postgres://… (default: in the folder, by PGlite)',
    },
    { flags: '--port <n>', description: 'Port, 0 to 65535; 0 takes a free one (default: 8787)' },
    {
      flags: '--host <name>',
      description: 'Address to listen on; 0.0.0.0 lets other machines in (default: 127.0.0.1)',
    },
    {
      flags: '--access <file>',
      description: 'Write keys and read tokens (default: access.json in the folder, made once)',
    },
    { flags: '--sync', description: 'Acknowledge a beacon when it is on the disk: survives a power cut' },
    { flags: '--keep-bots', description: 'Count crawlers and automated browsers, too: for tests' },
    { flags: '--proxies <n>', description: 'Proxies of yours in front, 0 to 10, whose X-Forwarded-For is believed' },
    { flags: '--country-header <name>', description: 'Header in which such a proxy writes the country: cf-ipcountry' },
    { flags: '--alerts <file>', description: 'Alert rules (default: firstpaint.alerts.yaml, where there is one)' },
    {
      flags: '--module-maps <dir>',
      description: 'Folder deploys copy .firstpaint/module-map.json into: names modules to blame',
    },
    { flags: '--json', description: 'Print what was taken as one JSON document in the end' },
  ],
  examples: ['firstpaint metrics', 'firstpaint metrics --db postgres://metrics@db/metrics --host 0.0.0.0 --proxies 1'],
  async run(argument, options, context) {
    const settings = {
      dir: argument ?? '.firstpaint/metrics',
      db: options.text('db'),
      port: options.integer('port', { min: 0, max: 65_535 }) ?? 8787,
      host: options.text('host') ?? '127.0.0.1',
      access: options.text('access'),
      sync: options.flag('sync'),
      keepBots: options.flag('keep-bots'),
      proxies: options.integer('proxies', { min: 0, max: 10 }),
      countryHeader: options.text('country-header'),
      alerts: options.text('alerts'),
      moduleMaps: options.text('module-maps'),
    }
    const { metrics } = await loadMetricsApi(() => import('./metrics.ts'))
    return metrics(settings, context)
  },
}
