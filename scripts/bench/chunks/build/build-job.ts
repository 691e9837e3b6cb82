import type { BuildFacts, ExactFacts } from '../build-facts.ts'
import type { EditWay, PlannedEdit } from '../planned-edit.ts'
import type { StrategyName } from '../strategy-name.ts'
import type { PackageBytes } from './strategy-output.ts'

/** One build to make; JSON, for it goes to another process. */
export interface BuildJob {
  /** Absolute path of the app. */
  readonly root: string
  /** Absolute path of its configuration; null when it has none. */
  readonly configFile: string | null
  /** The entry of the app's own Vite, as a file URL. */
  readonly vite: string
  readonly strategy: StrategyName | 'exact'
  /** Empty for strategies that do not ask. */
  readonly packageBytes: PackageBytes
  readonly edit: PlannedEdit | null
  /** Text of the chunk lockfile to start from; null to plan anew. For our strategies. */
  readonly lockfile: string | null
  /** Text of the field profile; null for none. For our strategies. */
  readonly profile: string | null
  /** Absolute path of vite-plugin-chunk-split's folder; null when it is not to be had. */
  readonly chunkSplit: string | null
  /** A folder for what the build writes; emptied and removed. */
  readonly scratch: string
}

export interface BuildOutcome {
  readonly facts: BuildFacts
  /** Of the exact pass only. */
  readonly modules: ExactFacts['modules'] | null
  /** Text of the chunk lockfile after the build; null when the strategy has none. */
  readonly lockfile: string | null
  /** By module, how it was edited. */
  readonly edited: Readonly<Record<string, EditWay>>
}
