import type { BenchFormat, ContestantName } from './bench-task.ts'
import type { FixedQuality } from './fixed-quality.ts'
import type { ScoredOutput } from './score-outputs.ts'

/** Files of one format by one contestant. */
export interface FormatFigures {
  readonly format: BenchFormat
  readonly files: number
  readonly bytes: number
  readonly worstScore: number
  readonly meanScore: number
  readonly bestScore: number
  /** Share of the lossy files within [target − 0.5, target + 1.5] by our reference. */
  readonly inWindow: number
  /** The same by the scores the contestant measured itself; absent where it measures none. */
  readonly claimedInWindow?: number
  /** MS-SSIM, 100 for the same. */
  readonly second?: { readonly worst: number; readonly mean: number }
}

export interface ContestantFigures {
  readonly contestant: ContestantName
  /** One per round. */
  readonly cpuSeconds: readonly number[]
  readonly peakMegabytes: readonly number[]
  readonly formats: readonly FormatFigures[]
  /** Files that were asked for and are not there. */
  readonly missing: number
  readonly notes: readonly string[]
  readonly outputs: readonly ScoredOutput[]
}

/** Ours beside the best single quality of a format with the same worst case. */
export interface FixedFigures extends FixedQuality {
  /** Bytes of ours in the same format. */
  readonly ours: number
  /** Share that ours saves; below 0 where it weighs more. */
  readonly saved: number
}

export interface SetResult {
  readonly set: string
  readonly title: string
  readonly target: number
  readonly sources: number
  /** Files asked for. */
  readonly wanted: number
  readonly contestants: readonly ContestantFigures[]
  readonly fixed: readonly FixedFigures[]
}
