import type { Cost } from './cost-model.ts'

export type StrategyName = 'auto' | 'vite-default' | 'vendor' | 'granular'

/** One chunk the bundler shall make. */
export interface PlannedChunk {
  /** Unique in the plan; short, for it stands in the import map of every page. Kept from plan to plan by the lockfile. */
  readonly name: string
  /** The entry module it stands for, of a page or an `import()`; null for a chunk that others share. */
  readonly entry: string | null
  /** Sorted. */
  readonly modules: readonly string[]
  /** Names of the chunks it imports statically, in expectation. Sorted. */
  readonly imports: readonly string[]
  /** Compressed bytes, in expectation. */
  readonly compressedBytes: number
  /** Why it exists, in a sentence. */
  readonly reason: string
}

/** A promise, and what the plan does with it. */
export interface PromiseCheck {
  readonly name:
    | 'over-fetch'
    | 'over-fetch-per-route'
    | 'lazy-stays-lazy'
    | 'no-chunk-cycles'
    | 'side-effect-order'
    | 'style-order'
    | 'edit-bytes'
    | 'volatile-apart'
  readonly kept: boolean
  /** What was measured, in the unit of `limit`: a share, bytes, or a number of cases. */
  readonly value: number
  readonly limit: number
}

/** Compressed bytes that an edit of one module may cost. */
export interface EditLimits {
  /** Of the app, wherever it is loaded. */
  readonly appEditBytes: number
  /** Of a package, on the average of the routes. */
  readonly packageEditBytes: number
}

/** Which module goes into which chunk, and why. JSON, without absolute paths, sorted. */
export interface ChunkPlan {
  readonly version: 1
  readonly strategy: StrategyName
  readonly chunks: readonly PlannedChunk[]
  readonly promises: readonly PromiseCheck[]
  /**
   * Compressed bytes that an edit of a module may cost, as far as they were loosened for first visits; null for a strategy
   * that promises nothing of the kind.
   */
  readonly limits: EditLimits | null
  /** Per visit: of the exact chunks the plan started from, and of the plan. */
  readonly cost: { readonly before: Cost; readonly after: Cost }
  /** What the person who runs the build should know: pins or goals that could not be kept. */
  readonly warnings: readonly string[]
}
