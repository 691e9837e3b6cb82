import type { CompressionFacts } from './chunk-facts.ts'
import { compressedSize } from './compressed-size.ts'
import type { PlanPromises } from './plan-options.ts'

/** A chunk, or one in the making, as far as the cost of an edit is concerned. */
export interface EditedChunk {
  readonly weight: number
  /** Share of routes that load it, 0–1. */
  readonly share: number
  /** Holds code of the app itself. */
  readonly app: boolean
  /** Holds code that every few deploys change. */
  readonly volatile: boolean
}

/**
 * Whether an edit of one of its modules costs a returning visitor, who has everything, more compressed bytes than promised:
 * on the average of the routes for packages; wherever it is loaded for the app's own code, which is what deploys change.
 */
export function isCostlyToEdit(
  { weight, share, app, volatile }: EditedChunk,
  promises: Pick<PlanPromises, 'editBytes' | 'appEditBytes' | 'packageEditBytes'>,
  compression: CompressionFacts,
): boolean {
  const bytes = compressedSize(weight, compression)
  if (volatile) return bytes > promises.editBytes
  return app ? bytes > promises.appEditBytes : bytes * share > promises.packageEditBytes
}
