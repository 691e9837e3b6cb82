import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'
import { StoreCredentials, StoreUrl } from '../delivery-errors.ts'
import type { BlobStore } from './blob-store.ts'
import { createFolderStore } from './folder-store.ts'
import { createS3Store } from './s3-store.ts'

export interface OpenBlobStoreOptions {
  /** What relative folders are relative to. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Opens what a setting names: a folder, `file:///…`, or `s3://bucket/prefix?region=eu-central-1&endpoint=https://…` with
 * credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`; region also from `AWS_REGION`,
 * else us-east-1.
 *
 * @throws FP_DELIVERY_STORE_URL, FP_DELIVERY_STORE_CREDENTIALS, FP_DELIVERY_OPTIONAL_MISSING
 */
export async function openBlobStore(setting: string, { cwd, env }: OpenBlobStoreOptions): Promise<BlobStore> {
  if (setting.trim() === '') throw StoreUrl(setting, 'it is empty.')
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(setting)?.[1]?.toLowerCase()
  if (scheme === undefined) return createFolderStore(resolve(cwd, setting))
  const url = URL.parse(setting)
  if (url === null) throw StoreUrl(setting, 'it is no URL.')
  if (scheme === 'file') return createFolderStore(fileURLToPath(url))
  if (scheme !== 's3') throw StoreUrl(setting, `'${scheme}:' is not supported.`)
  return openS3(setting, url, env)
}

async function openS3(setting: string, url: URL, env: OpenBlobStoreOptions['env']): Promise<BlobStore> {
  if (url.hostname === '') throw StoreUrl(setting, 'the bucket is missing.')
  for (const name of url.searchParams.keys()) {
    if (name !== 'region' && name !== 'endpoint')
      throw StoreUrl(setting, `it has no parameter '${name}', only region and endpoint.`)
  }
  const endpoint = url.searchParams.get('endpoint')
  if (endpoint !== null && !/^https?:\/\/[^/]/.test(endpoint)) {
    throw StoreUrl(setting, `the endpoint '${endpoint}' is no http or https URL.`)
  }
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env
  if (!accessKeyId || !secretAccessKey) {
    throw StoreCredentials(
      setting,
      ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].filter((name) => !env[name]),
    )
  }
  return createS3Store({
    bucket: url.hostname,
    prefix: url.pathname.replaceAll(/^\/+|\/+$/g, ''),
    region: url.searchParams.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    ...(endpoint !== null && { endpoint }),
    ...(sessionToken && { sessionToken }),
  })
}
