import type { CommandDefinition } from '../command.ts'

export const compareCommand: CommandDefinition = {
  name: 'compare',
  argument: '<base> <head>',
  description: 'What a change makes dearer or cheaper, and which module, package and commit it is',
  options: [
    {
      flags: '--build <command>',
      description: 'Builds a commit: base and head are then commits, and the guilty is found',
    },
    { flags: '--out <dir>', description: 'What the command builds (default: dist)' },
    { flags: '--routes <paths>', description: 'Pages to visit: /,/menu/:slug=/menu/margherita' },
    { flags: '--api <url>', description: 'Server that answers below /api/ while folders are served' },
    {
      flags: '--budgets <file>',
      description: 'Budgets, growth included (default: firstpaint.budgets.json where it is)',
    },
    { flags: '--margin <percent>', description: 'A change below it is none, 0 to 100 (default: 1)' },
    { flags: '--runs <n>', description: 'Times each page is counted, 1 to 100 (default: 1)' },
    {
      flags: '--timed <pairs>',
      description: 'Time both sides as well, in up to so many pairs, 8 to 1000; of folders and addresses',
    },
    { flags: '--browser <path>', description: 'A Chromium (default: CHROME_PATH, or where the system has it)' },
    { flags: '--reporter <name>', description: 'terminal, markdown, junit or github (default: terminal)' },
    { flags: '--limit <n>', description: 'Causes per route, 1 to 1000 (default: 5)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint compare dist-before dist',
    "firstpaint compare main HEAD --build 'npm run build' --reporter markdown",
  ],
  async run(argument, options, context) {
    const settings = {
      base: argument!,
      head: context.others[0]!,
      build: options.text('build'),
      out: options.text('out') ?? 'dist',
      routes: options.text('routes'),
      api: options.text('api'),
      budgets: options.text('budgets'),
      browser: options.text('browser'),
      margin: options.integer('margin', { min: 0, max: 100 }) ?? 1,
      runs: options.integer('runs', { min: 1, max: 100 }),
      timed: options.integer('timed', { min: 8, max: 1000 }),
      reporter: options.text('reporter') ?? 'terminal',
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 5,
    }
    const { compare } = await import('./compare.ts')
    return compare(settings, context)
  },
}
