import { config } from './config.ts'
import { shelf, storeName } from './stores.ts'
import type { RoutedInstallEvent } from './worker-scope.ts'

/**
 * Lets the browser answer from the store without starting the worker, where it can (Chromium 123+). Only addresses this
 * release has stored: a miss goes to the network, past everything this worker is careful about, so nothing is named here
 * that may be missing, and nothing with a query. A page loaded this way is noted when it reports that it is at rest, or
 * when the next release takes over.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/InstallEvent/addRoutes
 */
export async function addDirectRoutes(event: RoutedInstallEvent): Promise<void> {
  // A browser with other limits is as well off as one without this API.
  await event
    .addRoutes?.(
      config.direct?.map((condition, at) => ({
        condition,
        source: { cacheName: storeName(at ? shelf(config.release) : 'files') },
      })),
    )
    .catch(() => {})
}
