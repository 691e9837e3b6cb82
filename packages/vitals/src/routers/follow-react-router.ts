import type { Vitals } from '../vitals-options.ts'

/** As much of React Router's data router (`createBrowserRouter`) as is used. */
export interface ReactRouterLike {
  readonly state: ReactRouterState
  subscribe(listener: (state: ReactRouterState) => void): () => void
}

export interface ReactRouterState {
  readonly navigation: { readonly state: string }
  readonly matches: readonly { readonly route: { readonly path?: string } }[]
}

/**
 * Tells the reporter of each route React Router shows; returns what ends it.
 *
 * @example followReactRouter(router, reportVitals({ … }))
 */
export function followReactRouter(router: ReactRouterLike, vitals: Vitals): () => void {
  let told = ''
  const tell = ({ navigation, matches }: ReactRouterState): void => {
    const route = `/${matches.map((match) => match.route.path ?? '').join('/')}`
      .replace(/\/{2,}/g, '/')
      .replace(/(.)\/$/, '$1')
    const shown = route + location.pathname
    // It also tells of loading, and of data that has arrived.
    if (navigation.state !== 'idle' || matches.length === 0 || shown === told) return
    told = shown
    vitals.setRoute(route)
  }
  tell(router.state)
  return router.subscribe(tell)
}
