import { textOf } from './xml-text.ts'

export interface Listing {
  readonly objects: readonly { readonly key: string; readonly bytes: number }[]
  /** What to ask for the next page with; undefined on the last. */
  readonly next: string | undefined
}

/**
 * One page of what a bucket holds.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export function readListing(xml: string): Listing {
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content]) => ({
    key: textOf(content!, 'Key') ?? '',
    bytes: Number(textOf(content!, 'Size')),
  }))
  return { objects, next: textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : undefined }
}
