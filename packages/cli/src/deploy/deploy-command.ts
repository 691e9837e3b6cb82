import type { CommandDefinition } from '../command.ts'
import { purgeOptions, readTarget, targetOptions } from './target-options.ts'

export const deployCommand: CommandDefinition = {
  name: 'deploy',
  argument: '<dist>',
  description: 'Bring a built site into an S3-compatible bucket; no visitor ever meets half a release',
  options: [
    ...targetOptions,
    { flags: '--manifest <file>', description: 'The manifest of the delivery (default: .firstpaint/delivery.json)' },
    ...purgeOptions,
    { flags: '--dry-run', description: 'Show what would be done; only the bucket is looked at' },
    { flags: '--json', description: 'Print everything as one JSON document' },
  ],
  examples: [
    'firstpaint deploy dist --to s3://my-site --dry-run',
    'firstpaint deploy dist --to s3://my-site/www --endpoint https://s3.example.com --purge cloudflare:<zone>',
  ],
  async run(argument, options, context) {
    const settings = {
      ...readTarget(options),
      dist: argument!,
      manifest: options.text('manifest') ?? '.firstpaint/delivery.json',
    }
    const { deploy } = await import('./deploy.ts')
    return deploy(settings, context)
  },
}
