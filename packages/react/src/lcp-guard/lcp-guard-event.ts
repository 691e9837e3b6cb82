/** Event on `window`, one for each finding, which is its `detail`; the reporter of field data listens to it. */
export const lcpGuardEvent = 'firstpaint:lcp-guard'
