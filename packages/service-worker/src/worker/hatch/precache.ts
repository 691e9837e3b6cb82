import { startWorker } from '../start-worker.ts'
import { ownRoutes } from './route.ts'
import { siteConfig } from './site-config.ts'

/**
 * Starts the worker with the files the build planned for it. Call it once, at the top level of `src/sw.ts`; routes may be
 * added before and after.
 *
 * @returns the name of this release
 */
export function precache(): string {
  const config = siteConfig()
  startWorker(config, ownRoutes)
  return config.release
}
