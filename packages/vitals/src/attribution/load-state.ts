import type { BeaconAttribution } from '@firstpaint/core/vitals'

/** How far the page was at a time, by web-vitals' names. */
export function loadState(
  at: number,
  { domInteractive, domContentLoadedEventStart, domComplete }: PerformanceNavigationTiming,
): BeaconAttribution['load_state'] {
  // What has not happened yet is 0.
  const isBefore = (moment: number): boolean => !moment || at < moment
  if (isBefore(domInteractive)) return 'loading'
  if (isBefore(domContentLoadedEventStart)) return 'dom-interactive'
  return isBefore(domComplete) ? 'dom-content-loaded' : 'complete'
}
