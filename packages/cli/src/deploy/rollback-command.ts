import type { CommandDefinition } from '../command.ts'
import { purgeOptions, readTarget, targetOptions } from './target-options.ts'

export const rollbackCommand: CommandDefinition = {
  name: 'rollback',
  argument: '[release]',
  description: 'Have a bucket serve an earlier release again: the one before, or the one named',
  options: [
    ...targetOptions,
    ...purgeOptions,
    { flags: '--dry-run', description: 'Show what would be done; only the bucket is looked at' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: ['firstpaint rollback --to s3://my-site', 'firstpaint rollback 3f2a91c07b --to s3://my-site'],
  async run(argument, options, context) {
    const settings = { ...readTarget(options), release: argument }
    const { rollback } = await import('./rollback.ts')
    return rollback(settings, context)
  },
}
