import type { HeldObject } from '@firstpaint/core/delivery'

export interface StoredValue {
  readonly body: Uint8Array
  readonly etag: string
  /** How long ago it was written, by the clock of the service; milliseconds. Undefined when the service does not tell. */
  readonly age: number | undefined
}

/**
 * Under which condition a value is written: none is there, or exactly the one that was read. `fetch` sends such a request
 * with `Cache-Control: no-cache` unless it names another, and a bucket keeps that: name one.
 *
 * @see https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch
 */
export type PutCondition = { readonly absent: true } | { readonly etag: string }

export interface PutOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly condition?: PutCondition
  readonly fingerprint?: string
}

/** A bucket below a prefix, as a deploy uses it. Keys are relative to the prefix. Every method tries again on failures. */
export interface Bucket {
  /** `s3://bucket/prefix`, for messages. */
  readonly place: string
  /** Everything below the prefix: key → bytes. */
  list(): Promise<ReadonlyMap<string, number>>
  /** Undefined when there is none. */
  head(key: string): Promise<HeldObject | undefined>
  get(key: string): Promise<StoredValue | undefined>
  /** The ETag of what was written; undefined when the condition does not hold. */
  put(key: string, body: Uint8Array, options?: PutOptions): Promise<string | undefined>
  /** Within the bucket, headers and fingerprint included. */
  copy(from: string, to: string): Promise<void>
  /** What is not there is no error. */
  delete(key: string): Promise<void>
}
