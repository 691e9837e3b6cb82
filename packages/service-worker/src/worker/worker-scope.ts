/**
 * What a service worker has as globals. TypeScript's library describes those of any worker; here they go by their bare
 * names, since each time they are looked up on an object costs bytes of every site's worker.
 */
declare global {
  const registration: ServiceWorkerRegistration
  const clients: Clients
  function skipWaiting(): Promise<void>
  function addEventListener(type: 'install', listener: (event: RoutedInstallEvent) => void): void
  function addEventListener(type: 'activate', listener: (event: ExtendableEvent) => void): void
  function addEventListener(type: 'message', listener: (event: ExtendableMessageEvent) => void): void
  function addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

/** The part of the Static Routing API that is used. */
export interface RoutedInstallEvent extends ExtendableEvent {
  addRoutes?(rules: readonly unknown[] | undefined): Promise<void>
}
