import { type BeaconLcpFinding, lcpGuardEvent, type NavigationType } from '@firstpaint/core/vitals'
import type { MetricType } from 'web-vitals'
import { type DeliveryHooks, startDelivery } from '../delivery/start-delivery.ts'
import type { Early } from '../early.ts'
import { guessRoute } from '../scrub/guess-route.ts'
import type { VitalsOptions } from '../vitals-options.ts'
import { addError } from './add-error.ts'
import { nameRoute, navigationOf } from './navigation-of.ts'
import { addRow, type DraftVital, lastNavigation, newPageView } from './page-view.ts'
import type { VitalsSource } from './vitals-source.ts'
import { writeBeacon } from './write-beacon.ts'

export interface ReporterInput<Metric extends MetricType> {
  readonly options: VitalsOptions
  readonly events: Early[]
  /** Whether vitals are reported of this page view, or errors alone. */
  readonly sampled: boolean
  readonly source: VitalsSource<Metric>
}

/** Collects all of a page view and sees to it that it arrives. */
export function startReporter<Metric extends MetricType>({
  options,
  events,
  sampled,
  source,
}: ReporterInput<Metric>): void {
  const { route: routeOf = guessRoute, endpoint, marks, queue } = options
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const referrer = URL.parse(document.referrer)
  const facts = {
    options,
    sampled,
    previous_route: referrer?.origin === location.origin ? routeOf(referrer) : undefined,
    server_timing: loaded?.serverTiming,
  }
  let page = newPageView(
    loaded!.type.replace('_', '-') as NavigationType,
    routeOf(new URL(location.href)),
    location.pathname,
  )
  // Before web-vitals listens to the same, so that what it reports next is the new page's.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      const { route, $path } = page.navigations.at(-1)!
      if (persisted) page = newPageView('back-forward-cache', route, $path)
      changed()
    },
    true,
  )
  const hooks: DeliveryHooks = {}
  queue?.(hooks, endpoint)
  const changed = startDelivery({ endpoint, hooks, write: () => writeBeacon(page, facts) })

  const onEvent = (event: Early): number => {
    if ('route' in event) nameRoute(page, event)
    else addError(page, event)
    changed()
    return 0
  }
  events.forEach(onEvent)
  events.push = onEvent

  if (sampled) {
    addEventListener(lcpGuardEvent, (event) => {
      const finding = (event as CustomEvent<BeaconLcpFinding>).detail
      addRow(page, 'lcp_guard', finding.reason, finding)
      changed()
    })
    for (const type of marks ? ['mark', 'measure'] : [])
      new PerformanceObserver((list) => {
        for (const { name, startTime: at, duration } of list.getEntries())
          if (name.startsWith(marks!))
            addRow(page, 'marks', name + at, { name, at, duration, navigation: lastNavigation(page) })
        changed()
      }).observe({ type, buffered: true })
    for (const observe of source.observers)
      observe(
        (metric) => {
          const { name, value, id, rating } = metric
          const vital: DraftVital = {
            name: name.toLowerCase() as 'lcp',
            value,
            id,
            rating,
            navigation: navigationOf(page, metric, routeOf) || undefined,
          }
          source.attribute?.({ metric, vital, page, changed })
          page.rows.vitals[id] = vital
          changed()
        },
        { reportAllChanges: true, reportSoftNavs: true },
      )
  }
  changed()
}
