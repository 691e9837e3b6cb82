import type { Work } from './count-work.ts'

/** What one page, or one step of a flow, made the browser do: counts only, the same in every run. */
export interface PageWork extends Work {
  /** Requests that were answered. */
  readonly requests: number
  /** Bytes of bodies and headers as they came over the wire. */
  readonly transferred: number
  /** Nodes in the document at the end. */
  readonly domNodes: number
  /** Elements whose style was computed, each as often as it was. */
  readonly styledElements: number
  /** Objects that were laid out, each as often as they were. */
  readonly layoutObjects: number
  /** Per source module, largest first; code of no known module is `null`. */
  readonly modules: readonly ModuleWork[]
}

export interface ModuleWork extends Work {
  readonly id: string | null
}
