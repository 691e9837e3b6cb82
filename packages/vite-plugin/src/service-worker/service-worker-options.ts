import type { AppOptions, RecipeOptions } from '@firstpaint/service-worker'

/** Options of `firstpaint({ serviceWorker })` and of `firstpaint sw`. Globs are over paths of the site, without a slash in front. */
export interface ServiceWorkerOptions {
  /** File of the worker in the site; it must lie above all it is to answer. Default `sw.js`. */
  readonly file?: string
  /**
   * A worker of your own, in TypeScript or JavaScript, from Vite's root: `src/sw.ts`. It is built by Vite's bundler, and
   * `firstpaint/service-worker/worker` gives it `precache()`, `route()` and `pin()`. Default: ours.
   */
  readonly source?: string
  /**
   * `prompt`: a new release waits until a page lets it take over, or no page is open. `quiet`: it serves the pages that are
   * opened from now on. No page that is open is ever reloaded against its will, either way. Default `prompt`.
   */
  readonly update?: 'prompt' | 'quiet'
  /** Bytes, decoded, to fetch ahead of use at most. Default 2,000,000: seconds on a phone, and no quota minds. */
  readonly budget?: number
  /** The same with Save-Data and on slow connections. Default a quarter of `budget`. */
  readonly leanBudget?: number
  /** Files to fetch ahead right after the shell, as globs, in this order. Default none. */
  readonly include?: readonly string[]
  /** Files the worker leaves alone, as globs. Default none. */
  readonly exclude?: readonly string[]
  /** The page that answers navigations no other page does; false for none. Default `'auto'`: `index.html` of a single-page app. */
  readonly fallback?: string | false
  /** Navigations that never get the fallback, over path and query. Default `[/^\/api\//]`. */
  readonly fallbackDeny?: readonly RegExp[]
  /** A page for when neither network nor store has an answer. Default none: in a single-page app, the fallback answers. */
  readonly offline?: string
  /** Caching at run time: answers of an API, images, media, orders that wait for the network. Default none. */
  readonly recipes?: RecipeOptions
  /**
   * Registers the worker by a few lines in every page, quietly. `false` where the app does so itself, by
   * `useServiceWorker()` or `registerServiceWorker()`, for instance to ask before an update. Default true.
   */
  readonly register?: boolean
  /** Requests at once while installing, 1 to 10. Default 3: the page's own come first. */
  readonly parallel?: number
  /** Has the browser answer what is stored without starting the worker, where it can (Chrome 123). Default true. */
  readonly staticRoutes?: boolean
  /** Instead of all this, a worker that removes itself and its stores, once no open page needs them. Default false. */
  readonly kill?: boolean
  /** Makes the site an app that can be installed: manifest, icons and screenshots, drawn by `sharp`. Default none. */
  readonly app?: AppOptions
  /** Prints what came of it after the build. Default true. */
  readonly summary?: boolean
}

/** Completed and frozen. */
export interface ResolvedServiceWorkerOptions {
  readonly file: string
  readonly source: string | undefined
  readonly update: 'prompt' | 'quiet'
  readonly budget: number
  readonly leanBudget: number
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly fallback: string | false
  readonly fallbackDeny: readonly RegExp[]
  readonly offline: string | undefined
  readonly recipes: RecipeOptions
  readonly register: boolean
  readonly parallel: number
  readonly staticRoutes: boolean
  readonly kill: boolean
  readonly app: AppOptions | undefined
  readonly summary: boolean
}
