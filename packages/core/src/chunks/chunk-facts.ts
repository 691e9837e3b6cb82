/** One module that has code in the output. */
export interface ModuleFacts {
  /** As in the module graph: relative to the project root, with `/`. */
  readonly id: string
  /** Name of the npm package, null for the app's own files. */
  readonly package: string | null
  /** Bytes in the output, minified, before compression. */
  readonly bytes: number
  /** Its share of the compressed size of its exact chunk, in bytes. */
  readonly compressedBytes: number
  /**
   * Modules with code in the output that its static imports lead to, through re-exporting files that left no code. May
   * name more than it uses (a barrel's other exports): the chunk edges of the exact pass say which atoms it reaches.
   */
  readonly imports: readonly string[]
  /** Targets of its `import()`s that have code in the output. */
  readonly dynamicImports: readonly string[]
  /** Position in which a browser without any bundling would run it: depth first, imports before importers. Unique. */
  readonly order: number
  /** `page`: an HTML page or the config starts from it; `lazy`: some `import()` asks for it. */
  readonly entry: 'page' | 'lazy' | null
  /** Running it can be observed by others, so its place among others of the kind is kept. */
  readonly sideEffects: boolean
  /** It brings a stylesheet, whose place in the cascade is kept. */
  readonly css: boolean
  /** Probability that a deploy changes it, 0–1. Modules of one package change together. */
  readonly churn: number
  /** The bundler alone decides where it goes (its runtime): counted, never moved. */
  readonly fixed: boolean
}

/** A chunk of the exact pass: modules that exactly the same entries reach, so that no split by reach can be finer. */
export interface AtomFacts {
  /** Its entry module (with ` (facade)` for a bare facade), else its first module by name. Unique. */
  readonly id: string
  /** The module whose exports the chunk stands for; null for a shared chunk. */
  readonly entry: string | null
  /** Ids of the atoms it imports statically: exact, after tree shaking. */
  readonly imports: readonly string[]
  /** Ids of its modules; empty for a bare facade. */
  readonly modules: readonly string[]
}

export interface RouteFacts {
  /** The route's pattern, `/menu/:id`. */
  readonly route: string
  /** Modules it starts from, in the order they load: the page's entry, layouts, the page's own. */
  readonly entries: readonly string[]
  /** How often visits begin here, in any unit: only ratios count. */
  readonly visits: number
}

/** In-app navigations from one route to another; only ratios among those that leave the same route count. */
export interface TransitionFacts {
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface AudienceFacts {
  /** Share of visits by people who have been here before, 0–1. */
  readonly returningShare: number
  /** Deploys between two visits of a returning visitor, on average. */
  readonly deploysBetweenVisits: number
  /** Routes seen in one visit, on average, the first included. */
  readonly routesPerVisit: number
  /** Visits whose files a returning visitor still has cached. */
  readonly visitsInCache: number
  /** Share of returning visitors who come for what they came for before, 0–1; the others choose anew. */
  readonly habit: number
}

export interface CompressionFacts {
  /** Compressed bytes a chunk has beyond its modules' code: headers, import and export statements, export names. */
  readonly chunkOverheadBytes: number
  /**
   * What a compressor pays to learn a chunk's vocabulary, in bytes per square root of the chunk's bytes: so many bytes are
   * lost when code is compressed in several windows instead of one. 10–25 for minified code.
   */
  readonly windowLoss: number
  /** Size of a dictionary delta against the changed chunk's own compressed size, 0–1; null: no dictionaries are served. */
  readonly deltaRatio: number | null
  /** Share of returning visitors whose browser takes dictionary deltas, 0–1. */
  readonly deltaShare: number
}

/** All a chunk planner is told. JSON, without absolute paths, sorted: it can be stored, diffed and replayed. */
export interface ChunkFacts {
  readonly version: 1
  readonly modules: readonly ModuleFacts[]
  readonly atoms: readonly AtomFacts[]
  readonly routes: readonly RouteFacts[]
  readonly transitions: readonly TransitionFacts[]
  readonly audience: AudienceFacts
  readonly compression: CompressionFacts
}
