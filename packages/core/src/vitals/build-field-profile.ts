import type { FieldProfile } from '../chunks/field-profile.ts'
import type { ImageSlot } from '../images/image-slots.ts'

/** Page views of one route, counted. */
export interface RouteCount {
  readonly route: string
  /** All page views and soft navigations to it. */
  readonly views: number
  /** Those that no page of the site led to: a visit began here. */
  readonly entries: number
  /** Of the entries, those that found a script of the site in the HTTP cache. */
  readonly warmEntries: number
}

export interface FieldCounts {
  readonly routes: readonly RouteCount[]
  readonly transitions: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  /** By the image's source from the project root, as the build's manifest has it. */
  readonly slots: readonly (ImageSlot & { readonly image: string })[]
}

export interface FieldProfileOptions {
  /** When it is made, ISO 8601. */
  readonly generatedAt: string
  /** What was seen less often is left out: a rare way may be one person's. Default 5. */
  readonly minimumCount?: number
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What a build learns of real visits. Small and sorted, so that two can be compared line by line; the same counts give the
 * same text. There is nothing of a single visit in it.
 */
export function buildFieldProfile(counts: FieldCounts, options: FieldProfileOptions): FieldProfile {
  const { generatedAt, minimumCount = 5 } = options
  const routes = counts.routes.filter(({ views }) => views >= minimumCount)
  const sum = (of: (route: RouteCount) => number): number => routes.reduce((total, route) => total + of(route), 0)
  const entries = sum((route) => route.entries)
  const slots = new Map<string, ImageSlot[]>()
  for (const { image, cssWidth, dpr, viewport, count } of counts.slots)
    if (count >= minimumCount) slots.set(image, [...(slots.get(image) ?? []), { cssWidth, dpr, viewport, count }])
  return {
    version: 1,
    generatedAt,
    routes: routes
      .map(({ route, entries: visits }) => ({ route, visits }))
      .toSorted((a, b) => byName(a.route, b.route)),
    transitions: counts.transitions
      .filter(({ count }) => count >= minimumCount)
      .map(({ from, to, count }) => ({ from, to, count }))
      .toSorted((a, b) => byName(a.from, b.from) || byName(a.to, b.to)),
    ...(entries > 0 && {
      returningShare: round(sum((route) => route.warmEntries) / entries),
      routesPerVisit: round(sum((route) => route.views) / entries),
    }),
    ...(slots.size > 0 && {
      slots: Object.fromEntries(
        [...slots]
          .toSorted(([a], [b]) => byName(a, b))
          .map(([image, rows]) => [
            image,
            rows.toSorted((a, b) => a.viewport - b.viewport || a.dpr - b.dpr || a.cssWidth - b.cssWidth),
          ]),
      ),
    }),
  }
}

/** Finer shares would change with every visit. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
