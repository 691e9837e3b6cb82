/** One source and the widths to make of it. */
export interface BenchSource {
  /** Absolute path. */
  readonly file: string
  /** Pixels, ascending, none above the source's. */
  readonly widths: readonly number[]
}

export type BenchFormat = 'avif' | 'webp' | 'jpeg'

/** What every contestant is asked for: each source at each of its widths, in each format. */
export interface BenchTask {
  readonly sources: readonly BenchSource[]
  readonly formats: readonly BenchFormat[]
  /** SSIMULACRA2 score to aim at, for those who can. */
  readonly target: number
  /** Folder for the files; empty. */
  readonly out: string
  /** Folder that outlives a run: caches, for warm runs. */
  readonly cache: string
}

/** A file a contestant made. */
export interface BenchOutput {
  /** Index in {@link BenchTask.sources}. */
  readonly source: number
  /** As asked for, pixels. */
  readonly width: number
  readonly format: BenchFormat
  readonly file: string
  readonly bytes: number
  /** What the contestant itself says of it: ours knows its score and quality. */
  readonly claims?: { readonly score?: number; readonly encodes: number; readonly why: string }
}

export interface BenchOutputs {
  readonly outputs: readonly BenchOutput[]
  readonly notes?: readonly string[]
}

/** Makes the files, in a process of its own. What it took is counted then; looking at what it made is not part of it. */
export type Contestant = (task: BenchTask) => Promise<() => Promise<BenchOutputs>>

export const contestantNames = ['firstpaint', 'vite-imagetools', 'sharp'] as const

export type ContestantName = (typeof contestantNames)[number]
