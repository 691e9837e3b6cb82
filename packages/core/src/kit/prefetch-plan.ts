/** One route of the app in a {@link PrefetchPlan}. */
export interface PrefetchRoute {
  /** Pattern as the router has it, `/menu/:slug`. */
  readonly pattern: string
  /** Source of a regular expression, case ignored, for the paths of the route; base path included. */
  readonly match: string
  /** What the route needs beyond what its page loads anyway: positions in {@link PrefetchPlan.files}, styles first. */
  readonly files: readonly number[]
  /** What visitors of the route likely need next, within the budget: positions, likeliest first. */
  readonly likely: readonly number[]
}

/** What the plugin tells the React kit of the chunk plan and the field profile. JSON. */
export interface PrefetchPlan {
  readonly version: 1
  /** URL and compressed bytes of each file that some route needs. */
  readonly files: readonly (readonly [url: string, bytes: number])[]
  /** Best match first: the first whose `match` fits a path decides. */
  readonly routes: readonly PrefetchRoute[]
}

/** What an app without a plan has, and every app while it is developed. */
export const emptyPrefetchPlan: PrefetchPlan = { version: 1, files: [], routes: [] }
