import type { DeliveryManifest } from './delivery-manifest.ts'

export interface PlanHeadersOptions {
  /**
   * Seconds for which a page may still be shown, or serve as a dictionary, while the new one is asked for.
   *
   * A browser keeps a page as a dictionary only as long as it may be used in some way: with `no-cache` it is none.
   * Browsers revalidate navigations all the same; a CDN may hand out the old page that long, so purge it at a deploy.
   * @see https://www.rfc-editor.org/rfc/rfc5861#section-3
   */
  readonly staleWhileRevalidate: number
}

/**
 * The headers of each class of files. Those for all can break no site: content types are stated for every file, the
 * referrer policy is the browsers' own default (older ones told more), and the opener policy lets pages open pop-ups, as
 * log-ins do, and cuts the tie to whoever opened the page itself.
 */
export function planHeaders({ staleWhileRevalidate }: PlanHeadersOptions): DeliveryManifest['headers'] {
  return {
    all: [
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'strict-origin-when-cross-origin'],
    ],
    immutable: [['cache-control', 'public, max-age=31536000, immutable']],
    page: [
      [
        'cache-control',
        staleWhileRevalidate > 0 ? `max-age=0, stale-while-revalidate=${staleWhileRevalidate}` : 'no-cache',
      ],
      ['cross-origin-opener-policy', 'same-origin-allow-popups'],
    ],
    revalidate: [['cache-control', 'no-cache']],
  }
}
