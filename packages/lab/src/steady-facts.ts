/// <reference lib="dom" />

/**
 * Runs in the page, before any of its scripts: answers what a page may ask about the machine and the line alike in every
 * run, and keeps back the timings that a busy machine makes up (long tasks, paints, shifts, events).
 */
export function steadyFacts(): void {
  const fixed = (object: object | undefined, facts: Readonly<Record<string, unknown>>): void => {
    if (object === undefined) return
    for (const [name, value] of Object.entries(facts)) {
      if (name in object) Object.defineProperty(object, name, { configurable: true, get: () => value })
    }
  }
  fixed(navigator, { hardwareConcurrency: 4, deviceMemory: 8 })
  fixed((navigator as { connection?: object }).connection, {
    effectiveType: '4g',
    downlink: 10,
    rtt: 50,
    saveData: false,
  })
  const timings = new Set([
    'element',
    'event',
    'first-input',
    'largest-contentful-paint',
    'layout-shift',
    'long-animation-frame',
    'longtask',
    'paint',
  ])
  const Observer = globalThis.PerformanceObserver
  if (Observer === undefined) return
  globalThis.PerformanceObserver = class extends Observer {
    override observe(options: PerformanceObserverInit = {}): void {
      const { type, entryTypes } = options
      if (type !== undefined && timings.has(type)) return
      if (entryTypes === undefined) return super.observe(options)
      const kept = entryTypes.filter((one) => !timings.has(one))
      if (kept.length > 0) super.observe({ ...options, entryTypes: kept })
    }
  }
}
