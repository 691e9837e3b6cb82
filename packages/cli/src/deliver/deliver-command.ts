import type { CommandDefinition } from '../command.ts'

export const deliverCommand: CommandDefinition = {
  name: 'deliver',
  argument: '<dist>',
  description: 'Make a built site ready to be served: encodings, deltas, headers, files of old tabs',
  options: [
    { flags: '--dir <dir>', description: 'For manifest, cache and releases (default: .firstpaint)' },
    { flags: '--base <path>', description: 'Path the site is served under (default: what the build said, else /)' },
    {
      flags: '--store <place>',
      description: 'Where releases are remembered: a folder, s3://… (default: <dir>/releases)',
    },
    {
      flags: '--keep <n>',
      description: 'Earlier releases whose files stay and deltas start from, 0 to 50 (default: 5)',
    },
    {
      flags: '--fallback <page>',
      description: 'Answers navigations nothing else answers: auto, none or a page (default: auto)',
    },
    { flags: '--csp <policy>', description: 'safe, strict, report-only or none (default: safe, which breaks no page)' },
    {
      flags: '--stale <seconds>',
      description: 'How long a page may be kept as a dictionary, 0 for not (default: 86400)',
    },
    { flags: '--no-dictionaries', description: 'Make no deltas, and no file a dictionary' },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint deliver dist',
    'firstpaint deliver dist --store s3://bucket/releases --keep 10',
    'firstpaint deliver dist --csp strict --json',
  ],
  async run(argument, options, context) {
    const settings = {
      dist: argument!,
      dir: options.text('dir') ?? '.firstpaint',
      base: options.text('base'),
      store: options.text('store'),
      keep: options.integer('keep', { min: 0, max: 50 }),
      fallback: options.text('fallback'),
      csp: options.text('csp'),
      stale: options.integer('stale', { min: 0, max: 31_536_000 }),
      dictionaries: options.flag('dictionaries'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
    }
    const { deliverSite } = await import('./deliver-site.ts')
    return deliverSite(settings, context)
  },
}
