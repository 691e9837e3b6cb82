import type { DeliveryManifest, Header } from './delivery-manifest.ts'

/**
 * What a deploy does, in this order; each stage begins when the one before is complete.
 *
 * | stage | what | why there |
 * |---|---|---|
 * | `assets` | hashed files, their variants and deltas | nobody asks for them yet |
 * | `stored` | everything whose name stays the same, under the release's own folder | what is served is copied from there, now and at a rollback |
 * | `release` | the release's own record | from here on the release can be rolled back to |
 * | `files` | what is neither hashed nor a page | pages may name them |
 * | `pages` | pages other than the entry pages | everything they name is there |
 * | `entry` | the entry pages | most visitors begin here |
 * | `worker` | service workers | they keep copies of pages, which must be the new ones by then |
 * | `record` | the record of what is current | true only now |
 */
export type DeployStage = 'assets' | 'stored' | 'release' | 'files' | 'pages' | 'entry' | 'worker' | 'record'

/** The stages in which something that is served changes under a name that stays. */
export type LiveStage = 'files' | 'pages' | 'entry' | 'worker'

/** One object of a bucket that a build needs. */
export interface BucketObject {
  /** Within the site, as in the manifest: key in the bucket below the prefix, and path in the folder of the build. */
  readonly key: string
  readonly stage: 'assets' | LiveStage
  /** What the bucket is told to send with it; names in lower case. */
  readonly headers: readonly Header[]
}

/** A {@link BucketObject} whose bytes are known. */
export interface PreparedObject extends BucketObject {
  readonly bytes: number
  /** `<SHA-256 of the bytes, hex>.<digest of the headers>`: kept with the object, so that equal ones are told. */
  readonly fingerprint: string
}

/** What a bucket holds under a key. */
export interface HeldObject {
  readonly bytes: number
  /** Absent: not looked at, or not put there by a deploy. */
  readonly fingerprint?: string
}

/** `__releases/<id>/release.json`: all that a rollback to it, a prune or a purge must know. */
export interface StoredRelease {
  readonly version: 1
  /** The manifest's name of the build and a digest of everything in it, for builds that differ in their pages alone. */
  readonly id: string
  readonly objects: readonly PreparedObject[]
  readonly manifest: DeliveryManifest
}

/** `__releases/current.json`: which release is served. */
export interface CurrentRelease {
  readonly version: 1
  readonly current: string
  /** When it became so, ISO 8601, UTC. */
  readonly at: string
  /** What was current before: where a rollback without a name leads. */
  readonly previous?: string
  /** Names this turn of the site: unlike the release's it is new at each deploy and rollback. */
  readonly turn: string
  /** The turn before, when only pages of that one and this one were served since. */
  readonly turnBefore?: string
  /** Every release that was current, newest first, each once. */
  readonly history: readonly string[]
  /** The turn for which a CDN was last purged, by place (`cloudflare:<zone>`). */
  readonly purged: Readonly<Record<string, string>>
}

/** A deploy or rollback that neither ended nor gave up: its process was killed, or is still at work. */
export interface UnfinishedRun {
  readonly kind: 'deploy' | 'rollback'
  /** The release it was to have served. */
  readonly id: string
}
