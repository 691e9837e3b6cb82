import type { DeliveryHooks } from '../delivery/start-delivery.ts'

/** Keeps copies of what is to be delivered to an address. */
export type OfflineQueue = (hooks: DeliveryHooks, endpoint: string) => void

/**
 * Keeps each state of a page view in IndexedDB until the browser has it to send; what is left of a browser that was killed
 * or is offline is sent by the next page, with how long it waited. Where storage is denied, nothing is kept. Loaded with
 * the reporter, when the browser is idle.
 *
 * @example reportVitals({ endpoint, app, queue: offlineQueue })
 */
export const offlineQueue: OfflineQueue = (hooks, endpoint) => {
  import('./keep-until-sent.ts')
    .then(({ keepUntilSent }) => keepUntilSent(hooks, endpoint))
    // Storage is denied, or the script is gone: it goes without.
    .catch(() => {})
}
