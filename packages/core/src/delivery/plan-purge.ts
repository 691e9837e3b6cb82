import { ownHeaders } from './bucket-headers.ts'
import type { DeliveredFile, DeliveryManifest } from './delivery-manifest.ts'
import { PurgeSiteMissing, PurgeTagsMissing } from './deploy-errors.ts'

export type PurgeProvider = 'cloudflare' | 'cloudfront' | 'fastly'

export const PURGE_PROVIDERS: readonly PurgeProvider[] = ['cloudflare', 'cloudfront', 'fastly']

/**
 * How much one request may name.
 *
 * @see https://developers.cloudflare.com/cache/how-to/purge-cache (100 operations a request on every plan)
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/InvalidationLimits.html (3,000 in progress)
 * @see https://www.fastly.com/documentation/reference/api/purging/ (256 keys a request; addresses one by one)
 */
export const PURGE_BATCH: Readonly<Record<PurgeProvider, { readonly tags: number; readonly urls: number }>> = {
  cloudflare: { tags: 100, urls: 100 },
  cloudfront: { tags: 3000, urls: 3000 },
  fastly: { tags: 256, urls: 1 },
}

/** The header a provider reads tags from, and what stands between them. The last is what a bucket makes of `cache-tag`. */
const TAGS: Readonly<Record<PurgeProvider, { readonly headers: readonly string[]; readonly between: RegExp }>> = {
  cloudflare: { headers: ['cache-tag'], between: /\s*,\s*/ },
  cloudfront: { headers: ['x-amz-meta-cache-tag', 'cache-tag'], between: /\s*,\s*/ },
  fastly: { headers: ['surrogate-key'], between: /\s+/ },
}

export interface PurgeFacts {
  readonly manifest: DeliveryManifest
  /** The release that the CDN was last rid of all others for: what is the same in both needs no purge. */
  readonly since?: DeliveryManifest
  readonly provider: PurgeProvider
  /**
   * By tag only where the host in front sends the tags: a bucket alone does not, and what has none is not found. The
   * pages' own must be in the manifest, as `cache-tag` or `surrogate-key`.
   */
  readonly by: 'tag' | 'url'
  /** Origin of the site, without a slash at its end: `https://www.example.com`; CloudFront needs none. */
  readonly site?: string
}

export interface PurgePlan {
  readonly by: 'tag' | 'url'
  /** Of the provider's size. Tags as the pages carry them; addresses whole, for CloudFront from the root. */
  readonly batches: readonly (readonly string[])[]
  /** Patterns of addresses that a page answers and nobody can list: without tags they stay as they are until they expire. */
  readonly uncovered: readonly string[]
}

/**
 * What a CDN must forget after a deploy: pages and other files whose names stay and whose bytes or headers changed.
 * Hashed files never: a tag that one of them carries is not used.
 *
 * @throws FP_DELIVERY_PURGE_SITE, FP_DELIVERY_PURGE_TAGS
 */
export function planPurge({ manifest, since, provider, by, site }: PurgeFacts): PurgePlan {
  const before = new Map(since?.files.map((file) => [file.path, describe(file, since)]))
  const changed = manifest.files.filter(
    (file) => file.caching !== 'immutable' && before.get(file.path) !== describe(file, manifest),
  )
  if (by === 'tag') {
    const tags = tagsOfAll({ manifest, files: changed, provider })
    return { by, batches: inBatches(tags, PURGE_BATCH[provider].tags), uncovered: [] }
  }
  if (provider !== 'cloudfront' && site === undefined) throw PurgeSiteMissing(provider)
  const origin = provider === 'cloudfront' ? '' : site!
  const urls = changed.flatMap(({ path }) => addressesOf(path).map((one) => origin + encode(manifest.base + one)))
  const wild = uncoveredBy(manifest, new Set(changed.map(({ path }) => path)))
  return { by, batches: inBatches(urls.toSorted(), PURGE_BATCH[provider].urls), uncovered: wild }
}

function describe(file: DeliveredFile, manifest: DeliveryManifest): string {
  return JSON.stringify([file.sha256, file.type, ownHeaders(file, manifest)])
}

function tagsOfAll({
  manifest,
  files,
  provider,
}: Pick<PurgeFacts, 'manifest' | 'provider'> & { readonly files: readonly DeliveredFile[] }): readonly string[] {
  const tagsOf = (file: DeliveredFile): readonly string[] => {
    const values = new Map(ownHeaders(file, manifest))
    const value = TAGS[provider].headers.map((name) => values.get(name)).find((found) => found !== undefined) ?? ''
    return value.split(TAGS[provider].between).filter(Boolean)
  }
  const ofAssets = new Set(manifest.files.filter(({ caching }) => caching === 'immutable').flatMap(tagsOf))
  const own = files.map((file) => ({ file, tags: tagsOf(file).filter((tag) => !ofAssets.has(tag)) }))
  const bare = own.filter(({ tags }) => tags.length === 0).map(({ file }) => file.path)
  if (bare.length > 0) throw PurgeTagsMissing(bare, TAGS[provider].headers[0]!)
  return [...new Set(own.flatMap(({ tags }) => tags))].toSorted()
}

/** A page is asked for by its file, and by what hosts serve it under. */
function addressesOf(path: string): readonly string[] {
  if (path === 'index.html') return ['', path]
  if (path.endsWith('/index.html'))
    return [path, path.slice(0, -'index.html'.length), path.slice(0, -'/index.html'.length)]
  return path.endsWith('.html') ? [path, path.slice(0, -'.html'.length)] : [path]
}

function uncoveredBy(manifest: DeliveryManifest, changed: ReadonlySet<string>): readonly string[] {
  const patterns = manifest.routes
    .filter(({ pattern, page }) => changed.has(page) && /[:*]/.test(pattern))
    .map(({ pattern }) => pattern)
  if (manifest.fallback !== undefined && changed.has(manifest.fallback)) patterns.push('*')
  return [...new Set(patterns)].toSorted()
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function inBatches(items: readonly string[], size: number): readonly (readonly string[])[] {
  const unique = [...new Set(items)]
  return Array.from({ length: Math.ceil(unique.length / size) }, (_, index) =>
    unique.slice(index * size, (index + 1) * size),
  )
}
