/** One route of the app, and the lazy modules a visit to it loads. */
export interface AppRoute {
  /**
   * The pattern in React Router's syntax, whichever router the app uses: `/menu/:id`, `/:lang?/about`, `/docs/*`, and `*`
   * for every address nothing else matches. Relative to the router's base path. In an app without a router it is the id
   * of the lazy module itself.
   */
  readonly pattern: string
  /**
   * Ids of the modules behind an `import()` that a visit needs beyond the static entry, outermost first: the module the
   * route table is in when that is lazy itself, lazy layouts, the page. Empty for a page that is part of the entry.
   */
  readonly entries: readonly string[]
  /** Where the route is written: the file's module id, or `vite.config` for a route named in the options. */
  readonly file: string
  /** 1-based; 0 when only the file is known. */
  readonly line: number
}

/** Something that looks like a route and could not be understood. */
export interface UnresolvedRoute {
  readonly file: string
  readonly line: number
  /** A sentence for people. */
  readonly reason: string
}

export interface AppRoutes {
  /** In the order of the source; each pattern once. */
  readonly routes: readonly AppRoute[]
  readonly unresolved: readonly UnresolvedRoute[]
}
