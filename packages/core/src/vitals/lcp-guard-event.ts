/**
 * Event on `window` by which a component tells the reporter what held up the LCP element; its `detail` is a
 * `BeaconLcpFinding` without `navigation`.
 */
export const lcpGuardEvent = 'firstpaint:lcp-guard'
