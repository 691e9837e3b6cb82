import type { PackageRef } from '../modules/identify-module.ts'

/** One module of the app as the bundler saw it. */
export interface ModuleNode {
  /** Path relative to the project root, with `/`; a virtual module keeps its id. */
  readonly id: string
  /** Null for the app's own files. */
  readonly package: PackageRef | null
  /** A page or the config names it as a start. */
  readonly entry: boolean
  /** Ids of static imports, in source order. */
  readonly imports: readonly string[]
  /** Ids of `import()` targets, in source order. */
  readonly dynamicImports: readonly string[]
  /** Whether the bundler must keep it for its side effects even when nothing is used from it; null when it did not say. */
  readonly sideEffects: boolean | null
  /**
   * Whether running its top level does something other modules can observe (a polyfill, a global, a registration), from
   * a look at its code; absent or null when nobody looked. A CommonJS module runs where it is first required: false.
   */
  readonly topLevelEffects?: boolean | null
  /**
   * What all scripts of a page share and running its top level evidently changes; `*` for anything. Absent when
   * nothing, or when nobody looked.
   */
  readonly sharedEffects?: readonly string[]
  /** Bytes of its code before tree shaking, as the last plugin left it. */
  readonly sourceBytes: number
  /** Bytes after tree shaking, before minification; 0 when nothing of it is left. */
  readonly renderedBytes: number
  /** Bytes it takes in the output, from the source maps; null when no map tells (its chunk has none). */
  readonly outputBytes: number | null
  /** Output files that hold its code. */
  readonly chunks: readonly string[]
}

export interface ChunkNode {
  readonly file: string
  /** The name given by the bundler or the config, without hash. */
  readonly name: string
  readonly entry: boolean
  readonly dynamicEntry: boolean
  /** The module whose exports the chunk stands for; null for a shared chunk. */
  readonly facade: string | null
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  /** Stylesheets the chunk brings along. */
  readonly css: readonly string[]
  readonly modules: readonly string[]
  /**
   * Whether the host takes the chunk away because it holds nothing but styles: those who import it bring its styles, after
   * their own. Absent when not.
   */
  readonly dissolved?: boolean
  /** Bytes of the file, minified; absent when not measured. */
  readonly bytes?: number
  /** Bytes of the file as it is served (brotli or gzip, the same for all chunks); absent when not measured. */
  readonly compressedBytes?: number
}

/** The app as a graph: what a chunk planner starts from. JSON, without absolute paths, sorted: it can be stored and diffed. */
export interface ModuleGraph {
  readonly version: 1
  readonly modules: readonly ModuleNode[]
  readonly chunks: readonly ChunkNode[]
  /** What compressing code in several windows costs, as `CompressionFacts` has it; absent when not measured. */
  readonly windowLoss?: number
}
