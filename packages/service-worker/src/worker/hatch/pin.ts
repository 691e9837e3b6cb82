import { pin as pinPage } from '../releases.ts'
import type { WorkerEvent } from '../worker-event.ts'
import { siteConfig } from './site-config.ts'

/**
 * Keeps this release's files for the page a navigation leads to, as long as it is open, whatever is deployed meanwhile.
 * Pages the worker answers by itself are pinned already; call it in a route that answers a navigation with a page of this
 * release.
 */
export function pin(event: WorkerEvent): void {
  const page = event.resultingClientId || event.clientId
  if (page !== '') event.waitUntil(pinPage(page, siteConfig().release).catch(() => {}))
}
