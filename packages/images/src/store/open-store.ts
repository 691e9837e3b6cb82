import { fileURLToPath } from 'node:url'
import { createFolderStore } from './folder-store.ts'
import { guardStore } from './guard-store.ts'
import type { ImageStore } from './image-store.ts'
import { createLayeredStore } from './layered-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { createRedisStore } from './redis-store.ts'
import { createS3Store } from './s3-store.ts'
import { StoreCredentialsMissing, StoreParameterUnknown, StoreUrlInvalid } from './store-errors.ts'
import { warnOnConsole, type Warn } from './warn.ts'

export interface OpenStoreOptions {
  /** Where credentials are taken from. Default: `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Default: standard error. */
  readonly warn?: Warn
}

/**
 * Opens the store that a setting names; several, nearest first, are layered: what the far one has is kept near.
 *
 * | form | store |
 * |---|---|
 * | `node_modules/.cache/firstpaint`, `file:///…` | a folder |
 * | `s3://bucket/prefix?region=eu-central-1&endpoint=https://…` | S3-compatible; credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`; region also from `AWS_REGION`, else us-east-1 |
 * | `redis://host:6379/0?prefix=firstpaint:&expire=30`, `rediss://…` | Redis; `expire` in days |
 * | `memory:` | this process |
 *
 * A store on the network that fails later costs one warning, never the build.
 *
 * @throws FP_IMAGES_STORE_URL, FP_IMAGES_STORE_PARAMETER, FP_IMAGES_STORE_CREDENTIALS, FP_IMAGES_OPTIONAL_MISSING.
 */
export async function openStore(
  setting: string | readonly string[],
  { env = process.env, warn = warnOnConsole }: OpenStoreOptions = {},
): Promise<ImageStore> {
  const urls = typeof setting === 'string' ? [setting] : setting
  if (urls.length === 0) throw StoreUrlInvalid('', 'the list is empty.')
  const stores: ImageStore[] = []
  for (const url of urls) stores.push(await openOne(url, { env, warn }))
  return stores.reduceRight((far, near) => createLayeredStore({ near, far }))
}

async function openOne(setting: string, { env, warn }: Required<OpenStoreOptions>): Promise<ImageStore> {
  if (setting.trim() === '') throw StoreUrlInvalid(setting, 'it is empty.')
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(setting)?.[1]?.toLowerCase()
  switch (scheme) {
    case undefined:
      return createFolderStore({ folder: setting, warn })
    case 'memory':
      return createMemoryStore()
    case 'file':
      return createFolderStore({ folder: fileURLToPath(parse(setting)), warn })
    case 's3':
      return openS3(setting, { env, warn })
    case 'redis':
    case 'rediss':
      return openRedis(setting, warn)
    default:
      throw StoreUrlInvalid(setting, `'${scheme}:' is not supported.`)
  }
}

async function openS3(setting: string, { env, warn }: Required<OpenStoreOptions>): Promise<ImageStore> {
  const url = parse(setting)
  const { region, endpoint } = parameters(setting, url, ['region', 'endpoint'])
  if (url.hostname === '') throw StoreUrlInvalid(setting, 'the bucket is missing.')
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint)) {
    throw StoreUrlInvalid(setting, `the endpoint '${endpoint}' is no http or https URL.`)
  }
  const accessKeyId = env['AWS_ACCESS_KEY_ID']
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY']
  const sessionToken = env['AWS_SESSION_TOKEN']
  if (!accessKeyId || !secretAccessKey) {
    const needed = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
    throw StoreCredentialsMissing(setting, missingIn(needed))
  }
  const store = await createS3Store({
    bucket: url.hostname,
    prefix: url.pathname.replaceAll(/^\/+|\/+$/g, ''),
    region: region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    ...(endpoint !== undefined && { endpoint }),
    ...(sessionToken && { sessionToken }),
  })
  return guardStore({ store, place: setting, warn })
}

async function openRedis(setting: string, warn: Warn): Promise<ImageStore> {
  const url = parse(setting)
  const { prefix, expire } = parameters(setting, url, ['prefix', 'expire'])
  if (url.hostname === '') throw StoreUrlInvalid(setting, 'the host is missing.')
  if (!/^(\/\d*)?$/.test(url.pathname)) throw StoreUrlInvalid(setting, 'the path must be the number of a database.')
  const days = expire === undefined ? undefined : Number(expire)
  if (days !== undefined && !(days > 0 && days < 10_000)) {
    throw StoreUrlInvalid(setting, `expire is '${expire}'; it takes a number of days.`)
  }
  url.search = ''
  const store = await createRedisStore({
    url: url.href,
    ...(prefix !== undefined && { prefix }),
    ...(days !== undefined && { expire: days }),
  })
  url.password = ''
  return guardStore({ store, place: url.href, warn })
}

function parse(setting: string): URL {
  const url = URL.parse(setting)
  if (url === null) throw StoreUrlInvalid(setting, 'it is no URL.')
  return url
}

function parameters<Name extends string>(
  setting: string,
  url: URL,
  allowed: readonly Name[],
): Partial<Record<Name, string>> {
  for (const name of url.searchParams.keys()) {
    if (!(allowed as readonly string[]).includes(name)) throw StoreParameterUnknown(setting, name, allowed)
  }
  return Object.fromEntries(url.searchParams) as Partial<Record<Name, string>>
}

function missingIn(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(variables).filter((name) => !variables[name])
}
