import type { CommandDefinition } from '../command.ts'

export const budgetsCommand: CommandDefinition = {
  name: 'budgets',
  argument: '[file]',
  description: 'Check the budget file, and write the lighthouserc.json that asserts it',
  options: [
    { flags: '--lighthouse <file>', description: 'Where to write it (default: lighthouserc.json)' },
    { flags: '--urls <list>', description: 'Pages Lighthouse loads, with commas (default: those in the file already)' },
    { flags: '--form-factor <name>', description: 'mobile or desktop (default: mobile)' },
    { flags: '--check', description: 'Write nothing; fail when the file is not what the budgets say' },
    { flags: '--json', description: 'Print the budgets and the configuration as one JSON document' },
  ],
  examples: ['firstpaint budgets --urls http://localhost:4173/', 'firstpaint budgets --check'],
  async run(argument, options, context) {
    const settings = {
      file: argument,
      lighthouse: options.text('lighthouse') ?? 'lighthouserc.json',
      urls: options.text('urls'),
      formFactor: options.text('form-factor') ?? 'mobile',
      check: options.flag('check'),
    }
    const { budgets } = await import('./budgets.ts')
    return budgets(settings, context)
  },
}
