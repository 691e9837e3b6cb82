import type { ContestantName } from './contestants.ts'

/** Bytes of bodies as sent. */
export interface CodeBytes {
  readonly html: number
  readonly js: number
  readonly css: number
}

/** One contestant's visit after one deploy. */
export interface ReplayVisit {
  readonly contestant: ContestantName
  readonly deploy: string
  /** All that was visited. */
  readonly bytes: CodeBytes
  /** The first route alone. */
  readonly landing: CodeBytes
  /** Status lines and headers, not part of `bytes`. */
  readonly headerBytes: number
  readonly requests: number
  /** Answers by encoding. */
  readonly encodings: Readonly<Record<string, number>>
  /** How often the site was opened until the new deploy was shown. */
  readonly opened: number
}

export interface ReplayResult {
  readonly command: string
  readonly machine: string
  readonly routes: readonly string[]
  readonly visits: readonly ReplayVisit[]
}

export function total({ html, js, css }: CodeBytes): number {
  return html + js + css
}
