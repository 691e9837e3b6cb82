import type { CommandDefinition } from '../command.ts'

export const explainCommand: CommandDefinition = {
  name: 'explain',
  argument: '[subject]',
  description: 'Tell why the chunks are as they are: of the app, or of one module, chunk or route',
  options: [
    { flags: '--app <dir>', description: 'Folder of the Vite app (default: .)' },
    { flags: '--dir <dir>', description: "Folder of what the build told, from the app (default: the config's)" },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: ['firstpaint explain', 'firstpaint explain src/editor', 'firstpaint explain /menu/:id'],
  async run(argument, options, context) {
    const settings = {
      subject: argument,
      app: options.text('app') ?? '.',
      dir: options.text('dir'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
    }
    const { explain } = await import('./explain.ts')
    return explain(settings, context)
  },
}
