import type { PinPatterns, PlanGoals, PlanPromises, StrategyName } from '@firstpaint/core/chunks'
import type { RouteOverrides } from '../routes/override-routes.ts'

/** How the chunks are planned. Everything may be left out. */
export interface ChunksOptions {
  /**
   * Who decides which modules share a file. Default `auto`: the planner. The others are there to compare with:
   * `vite-default` leaves the chunks to Vite, `vendor` puts all packages into one, `granular` does what Next.js does.
   * What the others break is a warning, for that is what one wants to see.
   */
  readonly strategy?: StrategyName
  /**
   * The file that keeps the plan from build to build, relative to Vite's root; to be committed. Default
   * `firstpaint.chunks.json`. Only `auto` reads and writes it.
   */
  readonly lockfile?: string
  /**
   * The field profile, how people really use the routes: a JSON file relative to Vite's root, or an https URL, which is
   * given 5 s. `false`: none. Default `firstpaint.profile.json`, when it is there. A profile that cannot be used is a
   * warning.
   */
  readonly profile?: string | false
  /**
   * What you know better: modules by path from the root (`*` and `**` work) or by package name. `together`: each list in one
   * chunk; `apart`: each list shares chunks with nothing else; `neverInInitial`: no page loads them before a route asks.
   */
  readonly pins?: PinPatterns
  /** Routes the source does not tell, or tells wrongly: by pattern, the lazy module or modules a visit loads. */
  readonly routes?: RouteOverrides
  /**
   * Plans anew instead of keeping the lockfile's plan; returning visitors then download much of the app again. Default
   * false; `FIRSTPAINT_REPLAN=1` in the environment does the same for one build.
   */
  readonly replan?: boolean
  /** What the plan may cost at most. */
  readonly budgets?: ChunkBudgets
  /** Lets the page preload the chunks of the route it was opened at. Default true. */
  readonly preload?: boolean
}

/** The numbers of the plan's promises, and of its goal for first visits. */
export type ChunkBudgets = Partial<
  Pick<PlanPromises, 'overFetch' | 'overFetchPerRoute' | 'editBytes'> & Pick<PlanGoals, 'firstVisit'>
>

/** The options of planned chunks with every default filled in; frozen to the bottom. */
export interface ResolvedChunksOptions {
  readonly strategy: StrategyName
  readonly lockfile: string
  /** Null: `firstpaint.profile.json` in the root when it is there. */
  readonly profile: string | false | null
  readonly pins: Required<PinPatterns>
  readonly routes: RouteOverrides
  readonly replan: boolean
  readonly budgets: ChunkBudgets
  readonly preload: boolean
}
