import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const metricsApi = resolve(root, 'packages/metrics-api')

/** Absolute paths. */
export const dashboardPaths = {
  root,
  source: resolve(metricsApi, 'dashboard'),
  dist: resolve(metricsApi, 'dist/dashboard'),
  /** What the API serves it by; beside the site, where no visitor reads it. */
  manifest: resolve(metricsApi, 'dist/dashboard-delivery.json'),
  /** What the last build was made of. */
  stamp: resolve(metricsApi, 'dashboard/.firstpaint/built-from'),
} as const
