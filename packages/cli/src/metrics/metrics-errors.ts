import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

/** A server with a database weighs more than all else together, so that only who runs one installs it. */
export const MetricsApiMissing: ErrorFactory<[]> = defineError('FP_METRICS_API_MISSING', {
  message: () => 'The metrics API is not installed.',
  hint: 'Add it: npm install --save-dev @firstpaint/metrics-api',
  place: () => 'firstpaint metrics',
})
