import { reportVitals } from 'firstpaint/vitals/attribution'
import { followReactRouter, type ReactRouterLike } from 'firstpaint/vitals/routers'

/** Reports the vitals of this visit to an address, under the router's names of routes. */
export function reportBeacons(router: ReactRouterLike, endpoint: string): void {
  // The service worker's plugin marks pages with the name of their release.
  const mark = document.querySelector<HTMLMetaElement>('meta[name="firstpaint-release"]')
  const release = mark?.content ?? 'plain Vite'
  followReactRouter(router, reportVitals({ endpoint, app: 'bistro', release, marks: 'bistro:' }))
}
