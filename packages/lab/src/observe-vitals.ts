/** What a page load tells of itself; ms, of `cls` without unit. What did not happen is absent. */
export interface SeenVitals {
  readonly ttfb?: number
  readonly fcp?: number
  readonly lcp?: number
  readonly cls: number
}

/**
 * Runs in the page before its scripts, and knows nothing of this module: it is sent as text. Leaves a function that gives
 * what was seen so far.
 *
 * @see https://github.com/GoogleChrome/web-vitals
 */
export function observeVitals(): void {
  // The lab is a program of Node, whose types are not those of a page.
  interface Entry {
    readonly name: string
    readonly startTime: number
    readonly value?: number
    readonly hadRecentInput?: boolean
    readonly responseStart?: number
  }
  interface Page {
    readonly PerformanceObserver: new (heard: (list: { getEntries(): Entry[] }) => void) => {
      observe(what: { readonly type: string; readonly buffered: boolean }): void
    }
    readonly performance: { getEntriesByType(type: string): Entry[] }
  }
  const page = globalThis as unknown as Page
  let [fcp, lcp]: (number | undefined)[] = []
  let [cls, window, first, last] = [0, 0, 0, 0]
  const observe = (type: string, each: (entry: Entry) => void): void =>
    new page.PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') fcp = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => (lcp = startTime))
  observe('layout-shift', ({ value = 0, hadRecentInput, startTime }) => {
    if (hadRecentInput) return
    // Shifts less than a second apart are one window, of five seconds at most; the worst window counts.
    const belongs = window > 0 && startTime - last < 1000 && startTime - first < 5000
    if (!belongs) first = startTime
    window = belongs ? window + value : value
    last = startTime
    cls = Math.max(cls, window)
  })
  Object.assign(globalThis, {
    firstpaintVisit: () => {
      const ttfb = page.performance.getEntriesByType('navigation')[0]?.responseStart
      return {
        ...(ttfb !== undefined && { ttfb }),
        ...(fcp !== undefined && { fcp }),
        ...(lcp !== undefined && { lcp }),
        cls,
      }
    },
  })
}
