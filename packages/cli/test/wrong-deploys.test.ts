import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const credentials = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'hidden-secret' }
const to = ['--to', 's3://some-bucket/www']

/** One mistake, and what its error has to name: the option or file, the value, what is allowed. */
const mistakes = [
  {
    mistake: 'a deploy to nowhere',
    words: ['deploy', 'dist'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--to', 'undefined', 's3://bucket/prefix'],
  },
  {
    mistake: 'a bucket that is none',
    words: ['rollback', '--to', 'https://bucket.example.com'],
    code: 'FP_DELIVERY_BUCKET_URL',
    names: ["'https://bucket.example.com'", 's3://bucket/prefix'],
  },
  {
    mistake: 'a prefix that leads out of the bucket',
    words: ['prune', 's3://some-bucket/../other'],
    code: 'FP_DELIVERY_BUCKET_URL',
    names: ['the prefix'],
  },
  {
    mistake: 'an endpoint that is none',
    words: ['rollback', ...to, '--endpoint', 's3.example.com'],
    code: 'FP_DELIVERY_ENDPOINT',
    names: ['--endpoint', "'s3.example.com'", 'https://s3.example.com'],
  },
  {
    mistake: 'no credentials',
    words: ['prune', 's3://some-bucket'],
    env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined },
    code: 'FP_DELIVERY_CREDENTIALS',
    names: ['AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set'],
  },
  {
    mistake: 'no manifest',
    words: ['deploy', 'dist', ...to],
    code: 'FP_DELIVERY_MANIFEST_MISSING',
    names: ['.firstpaint/delivery.json', '--manifest'],
  },
  {
    mistake: 'a manifest of another version',
    words: ['deploy', 'dist', ...to, '--manifest', 'm.json'],
    files: { 'm.json': '{ "version": 2 }' },
    code: 'FP_DELIVERY_MANIFEST_INVALID',
    names: ['m.json', 'its version is 2'],
  },
  {
    mistake: 'a manifest cut short',
    words: ['deploy', 'dist', ...to, '--manifest', 'm.json'],
    files: { 'm.json': '{ "version": 1, ' },
    code: 'FP_DELIVERY_MANIFEST_INVALID',
    names: ['m.json', 'it is no JSON'],
  },
  {
    mistake: 'a CDN nobody knows',
    words: ['rollback', ...to, '--purge', 'akamai'],
    code: 'FP_DELIVERY_PURGER',
    names: ['--purge', "'akamai'", 'cloudflare, cloudfront, fastly'],
  },
  {
    mistake: 'a CDN without its zone',
    words: ['rollback', ...to, '--purge', 'cloudflare'],
    code: 'FP_DELIVERY_PURGE_TARGET',
    names: ['--purge', 'CLOUDFLARE_ZONE_ID'],
  },
  {
    mistake: 'a purge by what nobody knows',
    words: ['rollback', ...to, '--purge-by', 'magic'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--purge-by', "'magic'", 'url or tag'],
  },
  {
    mistake: 'a site with a path',
    words: ['rollback', ...to, '--purge', 'fastly:s', '--site', 'https://example.com/shop'],
    env: { FASTLY_API_TOKEN: 'hidden-secret' },
    code: 'FP_DELIVERY_SITE',
    names: ['--site', "'https://example.com/shop'"],
  },
  {
    mistake: 'too many requests at once',
    words: ['rollback', ...to, '--concurrency', '65'],
    code: 'FP_CLI_OPTION_INVALID',
    names: ['--concurrency', 'from 1 to 64'],
  },
] as const satisfies readonly Mistake[]

interface Mistake {
  readonly mistake: string
  readonly words: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly code: string
  readonly names: readonly string[]
}

test.each<Mistake>(mistakes)('$mistake → $code', ({ words, files = {}, env = {}, code, names }) => {
  const cwd = tempDir(files)
  const { code: exit, stdout, stderr } = runFirstpaint(words, { cwd, env: { ...credentials, ...env } })
  expect(exit).toBe(2)
  expect(stderr).toMatch(new RegExp(`^${code}: `))
  for (const name of names) expect(stderr).toContain(name)
  expect(stdout + stderr).not.toContain('hidden-secret')
})
