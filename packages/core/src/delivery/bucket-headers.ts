import type {
  Caching,
  ContentEncoding,
  DeliveredFile,
  DeliveryManifest,
  DeltaEncoding,
  Header,
} from './delivery-manifest.ts'

export interface BucketHeaders {
  /** What the object takes along, sorted by name. */
  readonly carried: readonly Header[]
  /** Names of those no bucket sends: the host in front has to add them. Sorted. */
  readonly dropped: readonly string[]
}

/** What objects of S3 take along under its own name. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const NATIVE: ReadonlySet<string> = new Set(['cache-control', 'content-disposition', 'content-language', 'expires'])

/** Where the manifest names none. A page is asked for again each time: a stale one may name what was pruned. */
const CACHE_CONTROL: Readonly<Record<Caching, string>> = {
  immutable: 'public, max-age=31536000, immutable',
  page: 'public, max-age=0, must-revalidate',
  revalidate: 'public, max-age=0, must-revalidate',
}

/**
 * The headers an object of a bucket is stored with: Content-Type, Cache-Control, Content-Encoding for variants and
 * deltas, and of the manifest's own those a bucket can keep. A `cache-tag` becomes metadata, which S3 sends as
 * `x-amz-meta-cache-tag`: CloudFront takes its tags from there.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-by-tags.html
 */
export function bucketHeaders({
  file,
  manifest,
  encoding,
}: {
  readonly file: DeliveredFile
  readonly manifest: DeliveryManifest
  readonly encoding?: ContentEncoding | DeltaEncoding
}): BucketHeaders {
  const headers = new Map<string, string>([['cache-control', CACHE_CONTROL[file.caching]]])
  const dropped = new Set<string>()
  for (const [name, value] of ownHeaders(file, manifest)) {
    if (NATIVE.has(name) || name.startsWith('x-amz-meta-')) headers.set(name, value)
    else if (name !== 'content-type' && name !== 'content-encoding') dropped.add(name)
    if (name === 'cache-tag') headers.set('x-amz-meta-cache-tag', value)
  }
  headers.set('content-type', file.type)
  if (encoding !== undefined) headers.set('content-encoding', encoding)
  return { carried: [...headers].toSorted(([a], [b]) => (a < b ? -1 : 1)), dropped: [...dropped].toSorted() }
}

/** What the manifest has a file sent with: those for all, for its kind, its own. */
export function ownHeaders(file: DeliveredFile, manifest: DeliveryManifest): readonly Header[] {
  return [...manifest.headers.all, ...manifest.headers[file.caching], ...file.headers].map(([name, value]) => [
    name.toLowerCase(),
    value,
  ])
}
