import type { CommandDefinition } from '../command.ts'

export const initCommand: CommandDefinition = {
  name: 'init',
  argument: '[dir]',
  description: 'Add Firstpaint to a Vite app: shows the changes and asks before it writes',
  options: [
    { flags: '--yes', description: 'Write without asking' },
    { flags: '--dry-run', description: 'Show the changes and write nothing' },
    { flags: '--no-install', description: 'Leave the installation to you' },
    { flags: '--json', description: 'Print what was done as one JSON document; needs --yes or --dry-run' },
  ],
  examples: ['firstpaint init', 'firstpaint init apps/web --dry-run', 'firstpaint init --yes --no-install'],
  async run(argument, options, context) {
    const settings = {
      dir: argument ?? '.',
      yes: options.flag('yes'),
      dryRun: options.flag('dry-run'),
      install: options.flag('install'),
    }
    const { init } = await import('./init.ts')
    return init(settings, context)
  },
}
