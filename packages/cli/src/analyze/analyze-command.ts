import type { CommandDefinition } from '../command.ts'

export const analyzeCommand: CommandDefinition = {
  name: 'analyze',
  argument: '<dist>',
  description: 'Account for every byte of a built site: chunks, modules, routes, duplicates, caching',
  options: [
    { flags: '--maps <dir>', description: 'Folder of the source maps, where they are not beside the files' },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--max-js <size>', description: 'Fail when a route needs more JavaScript, in brotli bytes: 170kB' },
    {
      flags: '--max-total <size>',
      description: 'Fail when a first visit to a route downloads more, in brotli bytes: 1MB',
    },
    { flags: '--no-brotli', description: 'Leave out the brotli sizes, the slow part' },
    { flags: '--json', description: 'Print the whole report as one JSON document' },
  ],
  examples: [
    'firstpaint analyze dist',
    'firstpaint analyze dist --max-js 170kB',
    'firstpaint analyze dist --json > report.json',
  ],
  async run(argument, options, context) {
    const brotli = options.flag('brotli')
    const settings = {
      dist: argument!,
      brotli,
      maps: options.text('maps'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
      maxJs: options.bytes('max-js'),
      maxTotal: options.bytes('max-total'),
    }
    const { analyze } = await import('./analyze.ts')
    return analyze(settings, context)
  },
}
