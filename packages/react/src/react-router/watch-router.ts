import type { createBrowserRouter } from 'react-router'

type DataRouter = ReturnType<typeof createBrowserRouter>

/** The recovery script that `firstpaint()` puts into pages; absent without it. */
interface RecoveringWindow {
  readonly firstpaint?: { to?: string | undefined }
}

/**
 * Lets recovery know where a visitor is on the way to: React Router changes the address only when the route's code has
 * arrived. Without it, that is known of links, and not of `navigate()`.
 *
 * @returns The router itself.
 * @example const router = watchRouter(createBrowserRouter(routes))
 */
export function watchRouter(router: DataRouter): DataRouter {
  router.subscribe(({ navigation: { location: next } }) => {
    const { firstpaint } = globalThis as RecoveringWindow
    if (firstpaint) firstpaint.to = next && new URL(router.createHref(next), location.href).href
  })
  return router
}
