import type { CommandDefinition } from '../command.ts'

export const chunksCommand: CommandDefinition = {
  name: 'chunks',
  argument: '[app]',
  description: 'Show the chunk plan and how far it drifted; plan anew, try changes, compare others',
  options: [
    {
      flags: '--replan',
      description: 'Plan anew and write the lockfile; returning visitors download much again, once',
    },
    { flags: '--what-if <changes>', description: 'Plan as if: "lazy src/editor; remove moment", without building' },
    { flags: '--strategy <name>', description: 'Show the plan of auto, vite-default, vendor or granular' },
    { flags: '--compare', description: 'Show what each strategy would come to' },
    { flags: '--dir <dir>', description: "Folder of what the build told, from the app (default: the config's)" },
    { flags: '--limit <n>', description: 'Rows per list, 1 to 1000 (default: 10)' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint chunks',
    'firstpaint chunks --what-if "lazy src/editor"',
    'firstpaint chunks --compare',
    'firstpaint chunks --replan',
  ],
  async run(argument, options, context) {
    const settings = {
      app: argument ?? '.',
      dir: options.text('dir'),
      limit: options.integer('limit', { min: 1, max: 1000 }) ?? 10,
      replan: options.flag('replan'),
      whatIf: options.text('what-if'),
      strategy: options.text('strategy'),
      compare: options.flag('compare'),
    }
    const { chunks } = await import('./chunks.ts')
    return chunks(settings, context)
  },
}
