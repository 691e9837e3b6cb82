import type { CommandDefinition } from '../command.ts'

export const pruneCommand: CommandDefinition = {
  name: 'prune',
  argument: '<bucket>',
  description: 'Delete the oldest releases from a bucket, with the files only they need',
  options: [
    { flags: '--keep <n>', description: 'Releases to keep, 1 to 1000; the one before the current always (default: 5)' },
    { flags: '--endpoint <url>', description: 'Address of an S3-compatible service (default: Amazon)' },
    { flags: '--region <name>', description: 'Region of the bucket (default: AWS_REGION, else us-east-1)' },
    { flags: '--unlock', description: 'Take over the lock of a deploy that was killed' },
    { flags: '--dry-run', description: 'Show what would be deleted' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: ['firstpaint prune s3://my-site --dry-run', 'firstpaint prune s3://my-site --keep 3'],
  async run(argument, options, context) {
    const settings = {
      bucket: argument!,
      keep: options.integer('keep', { min: 1, max: 1000 }) ?? 5,
      endpoint: options.text('endpoint'),
      region: options.text('region'),
      unlock: options.flag('unlock'),
      dryRun: options.flag('dry-run'),
    }
    const { prune } = await import('./prune.ts')
    return prune(settings, context)
  },
}
