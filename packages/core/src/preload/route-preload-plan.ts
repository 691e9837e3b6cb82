/** What one route needs beyond what its page asks for by itself. */
export interface PreloadedRoute {
  /** In React Router's syntax, without optional segments: `/menu/:slug`, `/docs/*`, `*`. */
  readonly pattern: string
  /** Files of the site, stylesheets first, then scripts, each before what it imports. Empty: nothing is left to ask for. */
  readonly files: readonly string[]
  /** Files of the routes that visitors mostly go on to, for when the page has loaded. Empty without a field profile. */
  readonly next: readonly string[]
}

/** What a page can ask for at once when somebody arrives at one of its routes. JSON. */
export interface RoutePreloadPlan {
  readonly version: 1
  /** Best match first: the first pattern that fits an address decides. */
  readonly routes: readonly PreloadedRoute[]
}
