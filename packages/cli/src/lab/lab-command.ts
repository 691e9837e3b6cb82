import type { CommandDefinition } from '../command.ts'

export const labCommand: CommandDefinition = {
  name: 'lab',
  argument: '<target>',
  description: 'Count what pages cost, the same in every run: bytes, calls, code run, DOM; by module',
  options: [
    {
      flags: '--routes <paths>',
      description: 'Pages to visit: /,/menu/:slug=/menu/margherita (default: those without a parameter)',
    },
    { flags: '--dist <dir>', description: 'Files of a site that stands at an address, which tell the modules' },
    { flags: '--api <url>', description: 'Server that answers below /api/ while a folder is served' },
    { flags: '--budgets <file>', description: 'Budgets to hold (default: firstpaint.budgets.json where it is)' },
    { flags: '--runs <n>', description: 'Times each page is counted, 1 to 100; the least counts (default: 1)' },
    { flags: '--life <ms>', description: "Milliseconds of the page's own time, 100 to 60000 (default: 3000)" },
    { flags: '--browser <path>', description: 'A Chromium (default: CHROME_PATH, or where the system has it)' },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint lab dist',
    'firstpaint lab http://localhost:4173 --dist dist --routes /,/menu',
    'firstpaint lab firstpaint.lab.json --json',
  ],
  async run(argument, options, context) {
    const settings = {
      target: argument!,
      routes: options.text('routes'),
      dist: options.text('dist'),
      api: options.text('api'),
      budgets: options.text('budgets'),
      browser: options.text('browser'),
      runs: options.integer('runs', { min: 1, max: 100 }),
      life: options.integer('life', { min: 100, max: 60_000 }),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
    }
    const { lab } = await import('./lab.ts')
    return lab(settings, context)
  },
}
