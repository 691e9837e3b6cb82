import type { CostCoefficients } from './cost-coefficients.ts'
import { defaultCoefficients } from './cost-coefficients.ts'

/** What a plan must keep, whatever it would gain. */
export interface PlanPromises {
  /** Bytes that routes load without need, over what they need, all routes together, 0–1. Default 0.005. */
  readonly overFetch: number
  /** The same for any one route or `import()`, 0–1. Default 0.02. A page before any route gets none at all. */
  readonly overFetchPerRoute: number
  /**
   * Compressed bytes that an edit of a volatile module may cost a returning visitor. Default 10 000: a slow phone loads that
   * in the time of one round trip. Modules bigger than that stand alone.
   */
  readonly editBytes: number
  /** The same for other modules of the app. Default `editBytes`, loosened as far as the goal for first visits needs it. */
  readonly appEditBytes: number
  /** The same for modules of packages, on the average of the routes. Default `editBytes`, loosened before the app's. */
  readonly packageEditBytes: number
  /**
   * Whose edits that is about: `all` modules, the default, or those of the `app`; packages are then grouped by cost alone, in
   * larger and fewer chunks. Choose `app` where requests matter more than a patch release of a package.
   */
  readonly editScope: 'all' | 'app'
  /** Share of modules, 0–1, whose edit may cost more. Default 0.05: room for React and other things that seldom change. */
  readonly largeShare: number
  /**
   * Probability of change per deploy, 0–1, from which an app module is volatile and never counts among that share.
   * Default 0.1.
   */
  readonly volatileChurn: number
  /**
   * Which order style sheets keep. `source`, the default: two that the exact output has in the order of their import
   * statements stay so, and two that it turned round (Vite puts shared chunks' styles first) may come back to what the dev
   * server shows. `exact`: none changes place with another; costs larger chunks.
   */
  readonly styleOrder: 'source' | 'exact'
}

/** What a plan strives for by paying more per request where it fails; it never breaks a promise for it. */
export interface PlanGoals {
  /**
   * Compressed bytes of scripts per route, mean over routes, against what the bundler's own chunks take in expectation.
   * Default 1.005: half a percent, about as far as the estimate is off. On Bistro that last half percent decides whether the
   * entry is one chunk of 45 kB or a few, and a page that gains an import costs 158 kB of new files or 29. Above it, chunks
   * are smaller, compress worse and are cheaper to replace: `pnpm bench chunks` prints what this and `Infinity` (edits first)
   * come to.
   */
  readonly firstVisit: number
  /** Requests for scripts per route, median over routes. Default 15. */
  readonly medianRequests: number
  /** Requests for scripts on any route. Default 60: around 100, HTTP/2 streams queue up and a request costs 4–10 KB. */
  readonly mostRequests: number
}

/** Module ids, as an adapter resolved the user's patterns. */
export interface PlanPins {
  /** Each list of modules ends up in one chunk, where promises allow. */
  readonly together: readonly (readonly string[])[]
  /** Modules of one list share chunks with nothing outside the list. */
  readonly apart: readonly (readonly string[])[]
  /** Modules no page may load before a route asks for them. */
  readonly neverInInitial: readonly string[]
}

export interface PlanOptions {
  readonly promises?: Partial<PlanPromises>
  readonly goals?: Partial<PlanGoals>
  readonly pins?: Partial<PlanPins>
  readonly coefficients?: Partial<CostCoefficients>
  /** Packages that every route needs and that seldom change: kept out of all other chunks. Default React's. */
  readonly framework?: readonly string[]
}

export interface ResolvedPlanOptions {
  readonly promises: PlanPromises
  readonly goals: PlanGoals
  readonly pins: PlanPins
  readonly coefficients: CostCoefficients
  readonly framework: readonly string[]
}

export const defaultPromises: PlanPromises = {
  overFetch: 0.005,
  overFetchPerRoute: 0.02,
  editBytes: 10_000,
  appEditBytes: 10_000,
  packageEditBytes: 10_000,
  editScope: 'all',
  largeShare: 0.05,
  volatileChurn: 0.1,
  styleOrder: 'source',
}

export const defaultGoals: PlanGoals = { firstVisit: 1.005, medianRequests: 15, mostRequests: 60 }

export function resolvePlanOptions(options: PlanOptions = {}): ResolvedPlanOptions {
  const { editBytes = defaultPromises.editBytes } = options.promises ?? {}
  return {
    promises: { ...defaultPromises, appEditBytes: editBytes, packageEditBytes: editBytes, ...options.promises },
    goals: { ...defaultGoals, ...options.goals },
    pins: { together: [], apart: [], neverInInitial: [], ...options.pins },
    coefficients: { ...defaultCoefficients, ...options.coefficients },
    framework: options.framework ?? ['react', 'react-dom', 'scheduler'],
  }
}

/** Share of each limit that planning anew uses; the rest is for code that is added while the plan is kept. */
const headroom = 0.92

export function withHeadroom(options: ResolvedPlanOptions): ResolvedPlanOptions {
  const { promises } = options
  return {
    ...options,
    promises: {
      ...promises,
      overFetch: promises.overFetch * headroom,
      overFetchPerRoute: promises.overFetchPerRoute * headroom,
      editBytes: promises.editBytes * headroom,
      appEditBytes: promises.appEditBytes * headroom,
      packageEditBytes: promises.packageEditBytes * headroom,
    },
  }
}
