/** One file to announce, as a `Link` header or an early hint. */
export interface RouteHint {
  /** As the page's markup would name it: absolute path, or URL of the CDN; relative only when the build's base is. */
  readonly href: string
  /**
   * `preload` also for scripts when the page has an import map: a `modulepreload` that arrives before the map makes some
   * browsers ignore the map (Firefox 153 still does; `pnpm check:browsers` tells).
   */
  readonly rel: 'preload' | 'modulepreload'
  readonly as: 'style' | 'script'
  /** Vite's tags are `crossorigin`; a preload without it would be fetched a second time. */
  readonly crossorigin: 'anonymous'
  /** `auto`: the browser's own order for stylesheets and scripts is right, and all of these are needed to render. */
  readonly fetchpriority: 'auto'
}

export interface RouteHintList {
  /** As in the app's router, best match first; `*` where nothing else matches. */
  readonly pattern: string
  /** In the order they are needed: stylesheets, the page's scripts, the route's. At most {@link maxRouteHints}. */
  readonly hints: readonly RouteHint[]
}

/** What a server can announce before the page itself is ready. JSON, written to `<dir>/route-hints.json`. */
export interface RouteHints {
  readonly version: 1
  readonly pages: readonly {
    /** The HTML file, relative to the site. */
    readonly page: string
    /** Path under which the patterns begin, with a slash at both ends; null when the build can be put anywhere. */
    readonly base: string | null
    readonly routes: readonly RouteHintList[]
  }[]
}

/**
 * Beyond these a header helps no more: about 70 bytes each, and servers commonly refuse a response whose headers pass
 * 8 kB (4 kB in nginx's default buffer on 32-bit systems).
 */
export const maxRouteHints = 40
