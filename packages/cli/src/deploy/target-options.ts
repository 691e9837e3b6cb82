import { OptionInvalid } from '../cli-errors.ts'
import type { CommandOption } from '../command.ts'
import type { OptionValues } from '../option-values.ts'

/** Where a site goes, and how; as it was written. */
export interface TargetSettings {
  readonly to: string
  readonly endpoint: string | undefined
  readonly region: string | undefined
  readonly purge: string | undefined
  readonly purgeBy: 'tag' | 'url'
  readonly site: string | undefined
  /** Requests under way at once. */
  readonly concurrency: number
  readonly unlock: boolean
  readonly dryRun: boolean
}

export const targetOptions: readonly CommandOption[] = [
  {
    flags: '--to <bucket>',
    description: 's3://bucket/prefix; credentials from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  },
  { flags: '--endpoint <url>', description: 'Address of an S3-compatible service (default: Amazon)' },
  { flags: '--region <name>', description: 'Region of the bucket (default: AWS_REGION, else us-east-1)' },
  { flags: '--concurrency <n>', description: 'Requests at once, 1 to 64 (default: 8)' },
  { flags: '--unlock', description: 'Take over the lock of a deploy that was killed' },
]

export const purgeOptions: readonly CommandOption[] = [
  { flags: '--purge <cdn>', description: 'Then purge: cloudflare:<zone>, cloudfront:<distribution>, fastly:<service>' },
  { flags: '--purge-by <how>', description: 'url, or tag where the host in front sends cache tags (default: url)' },
  { flags: '--site <url>', description: 'Origin of the site, for purges by address' },
]

/** @throws FP_CLI_OPTION_INVALID */
export function readTarget(options: OptionValues): TargetSettings {
  const to = options.text('to')
  if (to === undefined) throw OptionInvalid('--to', to, 'a bucket, s3://bucket or s3://bucket/prefix')
  return {
    to,
    endpoint: options.text('endpoint'),
    region: options.text('region'),
    purge: options.text('purge'),
    purgeBy: readHow(options.text('purge-by') ?? 'url'),
    site: options.text('site'),
    concurrency: options.integer('concurrency', { min: 1, max: 64 }) ?? 8,
    unlock: options.flag('unlock'),
    dryRun: options.flag('dry-run'),
  }
}

function readHow(given: string): 'tag' | 'url' {
  if (given === 'tag' || given === 'url') return given
  throw OptionInvalid('--purge-by', given, 'url or tag')
}
