import type { History } from './history/replay-history.ts'
import type { Column, Verdict } from './measure/columns.ts'
import type { PredictedEdits } from './measure/predicted-edits.ts'
import type { Agreement, RebuiltEdit, SampledEdit } from './measure/rebuilt-edits.ts'
import type { RouteStart } from './measure/route-loads.ts'
import type { StaticFigures } from './measure/static-figures.ts'
import type { StrategyName } from './strategy-name.ts'

export interface StrategyResult {
  readonly name: StrategyName
  /** Why there are no figures; null when there are. */
  readonly failed: string | null
  readonly figures: StaticFigures | null
  readonly predicted: PredictedEdits | null
  /** Edits as teams make them, planted and built; empty with --quick. */
  readonly planted: readonly RebuiltEdit[]
  /** Seeded edits of single modules, planted and built, that show whether the predictions hold. */
  readonly sample: readonly SampledEdit[]
  readonly agreement: Agreement | null
  /** What Firstpaint's plugin said while building. */
  readonly notes: readonly string[]
}

/** The whole document of `--json`. */
export interface BenchResult {
  readonly command: string
  readonly machine: string
  readonly app: {
    readonly name: string
    readonly commit: string | null
    readonly vite: string
    readonly modules: number
    readonly packages: number
    readonly routes: readonly RouteStart[]
    /** What looks like a route and could not be read. */
    readonly unresolved: readonly string[]
  }
  readonly strategies: readonly StrategyResult[]
  /** What each commit of the app's past cost a visitor of every deploy; empty without --history. */
  readonly history: History
  readonly columns: readonly Column[]
  readonly verdicts: readonly Verdict[]
}
