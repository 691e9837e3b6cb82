import type { PurgeProvider } from '@firstpaint/core/delivery'

export interface PurgeBatch {
  readonly by: 'tag' | 'url'
  readonly items: readonly string[]
  /** Equal for the same purge tried again, another for every other one. */
  readonly reference: string
}

/** A CDN that can be told to forget. */
export interface Purger {
  readonly provider: PurgeProvider
  /** Provider and what it calls the site: `cloudflare:<zone>`. For messages and records. */
  readonly place: string
  /** How it is told what. */
  readonly by: 'tag' | 'url'
  /** Origin of the site, without a slash at its end. */
  readonly site?: string
  /** Rejects with FP_DELIVERY_PURGE_… errors. */
  purge(batch: PurgeBatch, signal?: AbortSignal): Promise<void>
}
