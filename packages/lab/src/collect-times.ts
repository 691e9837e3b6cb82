/// <reference lib="dom" />

export interface CollectedTimes {
  lcp: number
  cls: number
  tbt: number
}

/**
 * Runs in the page, before any of its scripts: keeps what web-vitals would report.
 *
 * @see https://web.dev/articles/cls#what-is-cls
 */
export function collectTimes(): void {
  const times: CollectedTimes = { lcp: 0, cls: 0, tbt: 0 }
  Object.defineProperty(globalThis, 'firstpaintLab', { value: times })
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  }
  watch('largest-contentful-paint', ({ startTime }) => {
    times.lcp = startTime
  })
  watch('longtask', ({ duration }) => {
    times.tbt += Math.max(0, duration - 50)
  })
  // Shifts at most 1 s apart and within 5 s count as one.
  let [sum, first, last] = [0, 0, 0]
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (hadRecentInput) return
    if (entry.startTime - last > 1000 || entry.startTime - first > 5000) [sum, first] = [0, entry.startTime]
    last = entry.startTime
    sum += value
    times.cls = Math.max(times.cls, sum)
  })
}
