import type { Beacon } from '@firstpaint/core/vitals'
import { seededRandom } from '../../bench/seeded-random.ts'
import { crowdPages } from './crowd-pages.ts'
import { crowdReleases } from './crowd-releases.ts'
import { drawVisitor, pick } from './crowd-visitor.ts'
import { drawBeacon } from './draw-beacon.ts'

/** One beacon of the trace. */
export interface TracedBeacon {
  /** 0 is today. */
  readonly daysAgo: number
  readonly country: string
  readonly beacon: Beacon
}

export interface CrowdTraceOptions {
  readonly days: number
  /** Page views of a common day; weekends have half as many again. */
  readonly perDay: number
  readonly seed: number
}

/**
 * Some weeks of visits to Bistro, earliest first: made up, by a seeded generator, so that it is the same for everybody. It
 * is meant to show what a dashboard can tell, and says nothing of how Bistro does.
 */
export function* crowdTrace({ days, perDay, seed }: CrowdTraceOptions): Generator<TracedBeacon> {
  const random = seededRandom(seed)
  const entries = crowdPages.map((page) => ({ page, share: page.entry }))
  let made = 0
  for (let daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
    const views = Math.round(perDay * (daysAgo % 7 < 2 ? 1.5 : 1) * (0.9 + random() * 0.2))
    const current = crowdReleases.findLast((release) => release.daysAgo >= daysAgo) ?? crowdReleases[0]!
    for (let seen = 0; seen < views;) {
      const visitor = drawVisitor(random)
      let previous: string | undefined
      let page = pick(entries, random).page
      for (;;) {
        // Some tabs stay open over a deploy.
        const stale = previous === undefined && random() < 0.03
        const release = stale ? (crowdReleases[crowdReleases.indexOf(current) - 1] ?? current) : current
        const id = `crowd-${seed}-${made++}`.padEnd(12, '-')
        yield {
          daysAgo,
          country: visitor.country,
          beacon: drawBeacon({ id, page, previous, visitor, release, random }),
        }
        seen += 1
        const ways = Object.entries(page.next).map(([route, share]) => ({ route, share }))
        const stays = ways.reduce((sum, { share }) => sum + share, 0)
        if (random() >= stays) break
        const { route } = pick(ways, random)
        previous = page.route
        page = crowdPages.find((each) => each.route === route)!
      }
    }
  }
}
