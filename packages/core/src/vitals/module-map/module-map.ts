/**
 * Which stretch of which built script comes from which module. A build makes it of its source maps and keeps it; the
 * metrics API reads it, so that a position a browser blames gets a name. Browsers never see it, and it holds no source
 * text.
 */
export interface ModuleMap {
  readonly version: 1
  /** As beacons report it; null when the build put no name into its pages, and whoever takes the map has to name it. */
  readonly release: string | null
  /** Ids of modules, sorted. */
  readonly modules: readonly string[]
  /** Scripts, by their path in the site. */
  readonly files: Readonly<Record<string, MappedScript>>
}

export interface MappedScript {
  /** Name of the chunk without its hash, the same in the next release; its path when it has none. */
  readonly chunk: string
  /**
   * Flat pairs: UTF-16 units since the pair before, and what the text comes from there on: a position in `modules`, or
   * -1 for nobody. The last pair is the end of the script.
   */
  readonly changes: readonly number[]
}

/** Most of what a map may have, so that taking one costs a bounded amount of memory. */
export const moduleMapLimits = { modules: 100_000, files: 20_000, changes: 4_000_000, name: 1000 } as const
