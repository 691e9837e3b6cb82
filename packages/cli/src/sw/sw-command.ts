import type { CommandDefinition } from '../command.ts'

export const swCommand: CommandDefinition = {
  name: 'sw',
  argument: '<site>',
  description: 'Give a built site a service worker: offline within a byte budget, safe across deploys',
  options: [
    { flags: '--explain', description: 'Tell what would be fetched ahead, and why, and write nothing' },
    {
      flags: '--config <file>',
      description: 'JSON with options as of firstpaint({ serviceWorker }), which flags override',
    },
    { flags: '--budget <bytes>', description: 'Bytes to fetch ahead of use at most, decoded (default: 2000000)' },
    {
      flags: '--lean-budget <bytes>',
      description: 'The same with Save-Data and slow lines (default: a quarter of it)',
    },
    { flags: '--update <mode>', description: 'prompt or quiet (default: prompt)' },
    {
      flags: '--fallback <page>',
      description: 'Answers navigations no page does: auto, none or a page (default: auto)',
    },
    { flags: '--offline <page>', description: 'Shown when neither network nor store has an answer' },
    { flags: '--no-register', description: 'Leave registering to the app' },
    { flags: '--kill', description: 'Write a worker that removes itself and its stores' },
    { flags: '--base <path>', description: 'Path the site is served under (default: /)' },
    { flags: '--dir <dir>', description: 'Where a Firstpaint build left its facts (default: .firstpaint)' },
    {
      flags: '--profile <file>',
      description: 'Field profile, file or https URL, or none (default: firstpaint.profile.json)',
    },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 20)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: ['firstpaint sw dist', 'firstpaint sw dist --explain --budget 1000000', 'firstpaint sw dist --kill'],
  async run(argument, options, context) {
    const settings = {
      site: argument!,
      explain: options.flag('explain'),
      config: options.text('config'),
      budget: options.integer('budget', { min: 1, max: 1_000_000_000 }),
      leanBudget: options.integer('lean-budget', { min: 0, max: 1_000_000_000 }),
      update: options.text('update'),
      fallback: options.text('fallback'),
      offline: options.text('offline'),
      register: options.flag('register'),
      kill: options.flag('kill'),
      base: options.text('base'),
      dir: options.text('dir') ?? '.firstpaint',
      profile: options.text('profile'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 20,
    }
    const { sw } = await import('./sw.ts')
    return sw(settings, context)
  },
}
