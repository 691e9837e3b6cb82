import type { Vitals } from '../vitals-options.ts'

/** As much of TanStack Router as is used. */
export interface TanStackRouterLike {
  readonly state: { readonly matches: readonly { readonly fullPath: string }[] }
  subscribe(event: 'onResolved', listener: () => void): () => void
}

/**
 * Tells the reporter of each route TanStack Router shows, with `$name` written as `:name`; returns what ends it.
 *
 * @example followTanStackRouter(router, reportVitals({ … }))
 */
export function followTanStackRouter(router: TanStackRouterLike, vitals: Vitals): () => void {
  const tell = (): void => {
    const path = router.state.matches.at(-1)?.fullPath
    if (path !== undefined)
      vitals.setRoute(
        path
          .replace(/\$(\w+)/g, ':$1')
          .replace(/\$$/, '*')
          .replace(/(.)\/$/, '$1') || '/',
      )
  }
  tell()
  return router.subscribe('onResolved', tell)
}
