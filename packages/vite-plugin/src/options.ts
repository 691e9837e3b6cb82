import type { DeliveryOptions, ResolvedDeliveryOptions } from './delivery/delivery-options.ts'
import type { ImagesOptions, ResolvedImagesOptions } from './images/images-options.ts'
import type { ChunksOptions, ResolvedChunksOptions } from './chunks/chunks-options.ts'
import type { ResolvedServiceWorkerOptions, ServiceWorkerOptions } from './service-worker/service-worker-options.ts'

/** What `firstpaint()` takes in `vite.config.ts`. Every part but `delivery` and `serviceWorker` is on by default; `false` switches one off. */
export interface FirstpaintOptions {
  /**
   * Folder for what Firstpaint learns about a build (graph, report, source maps), relative to Vite's root.
   * Keep it out of git and out of the deploy. Default `.firstpaint`.
   */
  readonly dir?: string
  /**
   * Gives chunks stable names inside the build and maps them to hashed files in one inline import map, so that a
   * one-line edit changes one file's URL instead of every importer's, too. Default true; it steps aside, with a notice,
   * for builds it cannot serve: libraries, the server's half of SSR, URLs that `experimental.renderBuiltUrl` makes in the
   * browser, `@vitejs/plugin-legacy`.
   * Needs browsers with import maps (Chrome 89, Safari 16.4, Firefox 108).
   * @see https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/importmap
   */
  readonly stableChunks?: boolean
  /**
   * Plans the chunks: an extra pass in memory learns what each route needs, then modules that load together and change
   * for the same reasons share a chunk. The plan is kept in `firstpaint.chunks.json`: commit it. Default true,
   * which is `{}`; `false` leaves the chunks to Vite.
   */
  readonly chunks?: boolean | ChunksOptions
  /**
   * On a visit that begins at a route, a small inline script asks for the route's scripts and styles at once, instead of
   * when the router has loaded and found out; and, where a field profile tells how visitors go on, for those of the routes
   * that at least a quarter of them go on to, when the page has loaded. Default true; it does nothing where no route loads
   * code of its own.
   */
  readonly preload?: boolean
  /**
   * A tab that was opened before a deploy, and asks for a script that is gone, loads the new release at the address the
   * visitor was on the way to; not twice within a minute, and not over what somebody typed. Default true.
   */
  readonly recover?: boolean
  /**
   * Makes of `import hero from './hero.jpg?image'` an image in every width and format that is worth it, all at the same
   * visible quality. Default true, which is `{}`; `false` leaves all images to Vite.
   */
  readonly images?: boolean | ImagesOptions
  /**
   * Makes the built site ready to be served: brotli, zstd and gzip beside its files, deltas against earlier releases, the
   * hashed files of those releases, and `<dir>/delivery.json`, which servers and hosts are told everything by. Default
   * false: it doubles the number of files, of no use to hosts that compress themselves, and who deploys by a command can run
   * `firstpaint deliver dist` there. `true` is `{}`. Not while watching.
   */
  readonly delivery?: boolean | DeliveryOptions
  /**
   * Writes a service worker: the app works offline within a byte budget, and no open tab loses its files in a deploy.
   * Default false: a worker stays in browsers when the next deploy has none, so who has one should know (`kill` removes
   * it). `true` is `{}`. Not on the dev server, where one that is left from before is removed.
   */
  readonly serviceWorker?: boolean | ServiceWorkerOptions
  /** Writes the module graph with sizes to `<dir>/graph.json`. Default true. */
  readonly graph?: boolean
  /** Writes the account of the built site to `<dir>/report.json` and draws it. Default true. */
  readonly report?: boolean | ReportOptions
  /**
   * Holds the built site against budgets and fails the build, or warns where a budget says so. Default true:
   * `firstpaint.budgets.json` in Vite's root, where there is one. A text is another file, from the root. Budgets in brotli
   * bytes, as they are by default, have the report measure brotli, too. Of the file only what files tell is held here: bytes
   * and requests of routes, chunks and kinds of files.
   */
  readonly budgets?: boolean | string
}

export interface ReportOptions {
  /** Measures brotli at quality 11 besides gzip: seconds on a large app, for what changed. Default false, for builds should not wait. */
  readonly brotli?: boolean
  /** Draws `<dir>/treemap.html`. Default true. */
  readonly treemap?: boolean
  /** Prints the summary after the build. Default true. */
  readonly summary?: boolean
}

/** The options with every default filled in; frozen. */
export interface ResolvedOptions {
  readonly dir: string
  readonly stableChunks: boolean
  readonly chunks: false | ResolvedChunksOptions
  readonly preload: boolean
  readonly recover: boolean
  readonly images: false | ResolvedImagesOptions
  readonly delivery: false | ResolvedDeliveryOptions
  readonly serviceWorker: false | ResolvedServiceWorkerOptions
  readonly graph: boolean
  readonly report: false | Required<ReportOptions>
  readonly budgets: boolean | string
}
