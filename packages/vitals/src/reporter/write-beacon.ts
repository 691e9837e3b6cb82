import { beaconVersion } from '@firstpaint/core/vitals'
import type { VitalsOptions } from '../vitals-options.ts'
import type { PageView } from './page-view.ts'

export interface PageFacts {
  readonly options: VitalsOptions
  readonly sampled: boolean
  readonly previous_route: string | undefined
  readonly server_timing: readonly PerformanceServerTiming[] | undefined
}

/** The page view as text, with the next sequence. */
export function writeBeacon(page: PageView, { options, sampled, ...facts }: PageFacts): string {
  const { app, release, environment, sample } = options
  const { id, navigations, rows } = page
  const beacon = {
    version: beaconVersion,
    id,
    sequence: page.sequence++,
    app,
    release,
    environment,
    sample_rate: sample || 1,
    errors_only: !sampled,
    ...facts,
    client: clientFacts(),
    navigations,
  }
  const lists = Object.entries(rows as Record<keyof typeof rows, object>).map(([list, known]) => [
    list,
    Object.values(known).flat(),
  ])
  return JSON.stringify(Object.assign(beacon, Object.fromEntries(lists)), (key, value: unknown) => {
    // What begins with `$` stays here.
    if (key.startsWith('$')) return undefined
    // A tenth of a microsecond, or of a thousandth of CLS, is fine enough.
    return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
  })
}

/** What a page can say of device and connection without asking anybody; nothing that tells one visitor from another. */
function clientFacts(): object {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly effectiveType?: string } }
  const touch = Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet'
  return {
    form_factor: matchMedia('(pointer:coarse)').matches ? touch : 'desktop',
    effective_connection: connection?.effectiveType,
    viewport_width: innerWidth,
    viewport_height: innerHeight,
    dpr: devicePixelRatio,
    warm_cache: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
      ({ initiatorType, decodedBodySize, transferSize }) =>
        // A script of another origin that tells nothing has no size at all.
        initiatorType === 'script' && decodedBodySize && !transferSize,
    ),
  }
}
