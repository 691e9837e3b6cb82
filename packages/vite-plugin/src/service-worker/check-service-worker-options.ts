import { resolveOptions } from '../resolve-options.ts'
import type { ResolvedServiceWorkerOptions, ServiceWorkerOptions } from './service-worker-options.ts'

/**
 * Options of a worker as a person wrote them, checked and completed, for hosts other than the plugin.
 *
 * @throws FP_OPTION_UNKNOWN, FP_OPTION_INVALID as `firstpaint({ serviceWorker })` does.
 */
export function checkServiceWorkerOptions(user: ServiceWorkerOptions): ResolvedServiceWorkerOptions {
  return resolveOptions({ serviceWorker: user }).serviceWorker as ResolvedServiceWorkerOptions
}
