/** What was deployed while the replayed days went by, and what it did to the pages. */
export interface CrowdRelease {
  readonly name: string
  /** Days before today. */
  readonly daysAgo: number
  readonly note: string
  /** Factors on what visitors wait for. */
  readonly lcp: number
  readonly inp: number
  readonly ttfb: number
  /** Share of page views that shift a lot. */
  readonly shifting: number
  /** Share of page views with a chunk that did not load. */
  readonly lostChunks: number
}

/** One that makes the menu slow and one that mends it, so that a trend has something to tell. */
export const crowdReleases: readonly CrowdRelease[] = [
  { name: 'v4.1', daysAgo: 28, note: 'Autumn menu', lcp: 1.2, inp: 1.1, ttfb: 1, shifting: 0.06, lostChunks: 0.004 },
  {
    name: 'v4.2',
    daysAgo: 20,
    note: 'Reviews with photos',
    lcp: 1.8,
    inp: 1.15,
    ttfb: 1.05,
    shifting: 0.29,
    lostChunks: 0.006,
  },
  {
    name: 'v4.3',
    daysAgo: 14,
    note: 'Sizes for review photos',
    lcp: 1.25,
    inp: 1.6,
    ttfb: 1.05,
    shifting: 0.05,
    lostChunks: 0.005,
  },
  { name: 'v5.0', daysAgo: 6, note: 'Firstpaint', lcp: 0.74, inp: 0.85, ttfb: 0.92, shifting: 0.02, lostChunks: 0.001 },
]
