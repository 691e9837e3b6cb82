import type { Beacon } from '@firstpaint/core/vitals'
import { seededRandom } from '../../bench/seeded-random.ts'
import { crowdPages } from './crowd-pages.ts'
import { crowdReleases } from './crowd-releases.ts'
import { drawVisitor, pick } from './crowd-visitor.ts'
import { drawBeacon } from './draw-beacon.ts'

/** One beacon of the trace. */
export interface TracedBeacon {
  /** Whole hours before now. */
  readonly hoursAgo: number
  readonly country: string
  readonly beacon: Beacon
}

export interface CrowdTraceOptions {
  readonly days: number
  /** Page views of a common day; weekends have half as many again. */
  readonly perDay: number
  readonly seed: number
  /** Hour of the day now, 0–23: fewer come at night. */
  readonly hour: number
}

/**
 * Some weeks of visits to Bistro, earliest first: made up, by a seeded generator, so that it is the same for everybody. It
 * is meant to show what a dashboard can tell, and says nothing of how Bistro does.
 */
export function* crowdTrace({ days, perDay, seed, hour }: CrowdTraceOptions): Generator<TracedBeacon> {
  const random = seededRandom(seed)
  const entries = crowdPages.map((page) => ({ page, share: page.entry }))
  const hours = Array.from({ length: 24 }, (_, back) => ({ back, share: appetite((hour - back + 24) % 24) }))
  let made = 0
  for (let daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
    const views = Math.round(perDay * (daysAgo % 7 < 2 ? 1.5 : 1) * (0.9 + random() * 0.2))
    const current = crowdReleases.findLast((release) => release.daysAgo >= daysAgo) ?? crowdReleases[0]!
    const day: TracedBeacon[] = []
    for (let seen = 0; seen < views;) {
      const hoursAgo = daysAgo * 24 + pick(hours, random).back
      const visitor = drawVisitor(random)
      let previous: string | undefined
      let page = pick(entries, random).page
      for (;;) {
        // Some tabs stay open over a deploy.
        const stale = previous === undefined && random() < 0.03
        const release = stale ? (crowdReleases[crowdReleases.indexOf(current) - 1] ?? current) : current
        const id = `crowd-${seed}-${made++}`.padEnd(12, '-')
        const beacon = drawBeacon({ id, page, previous, visitor, release, random })
        day.push({ hoursAgo, country: visitor.country, beacon })
        seen += 1
        const ways = Object.entries(page.next).map(([route, share]) => ({ route, share }))
        const stays = ways.reduce((sum, { share }) => sum + share, 0)
        if (random() >= stays) break
        const { route } = pick(ways, random)
        previous = page.route
        page = crowdPages.find((each) => each.route === route)!
      }
    }
    yield* day.toSorted((a, b) => b.hoursAgo - a.hoursAgo)
  }
}

/** How many look at menus at an hour of the day, against the busiest: noon and evening, hardly anybody at night. */
function appetite(hour: number): number {
  const around = (peak: number, width: number): number => Math.exp(-(((hour - peak) / width) ** 2))
  return 0.08 + 0.6 * around(12, 2.2) + 0.92 * around(19, 2.6)
}
