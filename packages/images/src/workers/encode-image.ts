import type { ImageRequest } from '@firstpaint/core/images'
import type { OptimizedFiles } from '../optimized-files.ts'
import type { TrialMemo } from '../search/trial-memo.ts'

/** One source and what is wanted of it. */
export interface EncodeJob {
  /** The source file's bytes. */
  readonly bytes: Uint8Array
  readonly request: ImageRequest
  /** Path or address of the source, for messages. */
  readonly file?: string
  /** Where the image is asked for, for messages. */
  readonly importedBy?: string
  /** What earlier runs have encoded of this source. */
  readonly memo?: TrialMemo
  readonly signal?: AbortSignal
}

/** The work itself: decodes, searches, encodes. Everything around it decides when and where it runs, and how often. */
export type EncodeImage = (job: EncodeJob) => Promise<OptimizedFiles>
