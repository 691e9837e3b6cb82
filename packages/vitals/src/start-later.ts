import type { Early } from './early.ts'
import type { Vitals, VitalsOptions } from './vitals-options.ts'

export interface Reporter {
  readonly start: (options: VitalsOptions, events: Early[], sampled: boolean) => void
}

/** A page on which an error left nothing to be painted is reported all the same, after this time. */
const errorWaitMs = 3000

/**
 * All that is loaded with the page, so every byte of it counts: remembers what happens, and fetches the reporter when
 * the first content is painted and the browser idle. Nothing at all happens for visitors who do not want to be tracked
 * (Global Privacy Control, Do Not Track), and on servers.
 */
export function startLater(options: VitalsOptions, load: () => Promise<Reporter>): Vitals {
  const events: Early[] = []
  let setRoute: Vitals['setRoute'] = () => {}
  const visitor = navigator as Navigator & { readonly globalPrivacyControl?: boolean }
  if (typeof document !== 'undefined' && !visitor.globalPrivacyControl && visitor.doNotTrack !== '1') {
    setRoute = (route) => events.push({ route, at: performance.now() })
    const sampled = Math.random() < (options.sample ?? 1)
    let begun: unknown
    const begin = (): void => {
      begun ||= (self.requestIdleCallback || setTimeout)(() =>
        load().then(
          ({ start }) => start(options, events, sampled),
          () => {},
        ),
      )
    }
    for (const type of ['error', 'unhandledrejection'])
      addEventListener(
        type,
        (event) => {
          events.push(event)
          setTimeout(begin, errorWaitMs)
        },
        // Of files that cannot be loaded, the events do not bubble.
        true,
      )
    if (sampled)
      new PerformanceObserver((list) => {
        // Not every paint has content.
        if (list.getEntriesByName('first-contentful-paint')[0]) begin()
      }).observe({ type: 'paint', buffered: true })
  }
  return { setRoute }
}
