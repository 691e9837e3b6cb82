/** What a file weighs on the wire, in bytes, and what tells it from another version of itself. */
export interface FileFacts {
  readonly raw: number
  /** zlib level 9. */
  readonly gzip: number
  /** Quality 11. */
  readonly brotli: number
  /** Of the content, so that "same name, different bytes" is seen. */
  readonly hash: string
}

export interface BuiltChunk {
  readonly file: string
  readonly name: string
  readonly entry: boolean
  /** The module whose exports the chunk stands for; null for a shared chunk. */
  readonly facade: string | null
  /** Files, import-map names already looked up. */
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  /** Stylesheets that are loaded with it. */
  readonly css: readonly string[]
  /** Bytes of each module's code after tree shaking, before minification. */
  readonly modules: Readonly<Record<string, number>>
}

/** All the bench needs to know of a build: JSON, so that it can be kept between runs. */
export interface BuildFacts {
  readonly chunks: readonly BuiltChunk[]
  /** Scripts, stylesheets and pages, by their path in the site. */
  readonly files: Readonly<Record<string, FileFacts>>
  /** The page's path in the site; null when the build makes none. */
  readonly page: string | null
  /** The inline import map alone; null when there is none. */
  readonly importMap: FileFacts | null
  /** Scripts have the hash of their bytes in their names: Vite 8.3 puts that of their styles in, too. */
  readonly namedByContent: boolean
  /** The configuration that was built has code splitting of its own. */
  readonly ownSplitting: boolean
  /** What the build warned about, once each. */
  readonly warnings: readonly string[]
  readonly seconds: number
}

/** One module of the app as the exact pass saw it. */
export interface AppModule {
  readonly id: string
  /** What the bundler calls it, query included; relative to the root where it is a file. */
  readonly path: string
  readonly package: { readonly name: string; readonly version: string | null } | null
  readonly entry: boolean
  readonly imports: readonly string[]
  readonly dynamicImports: readonly string[]
  /** Names other modules use of it, after tree shaking. */
  readonly usedExports: readonly string[]
  /** Bytes after tree shaking, before minification; 0 when nothing of it is left. */
  readonly bytes: number
  /** A string in its code that stands in the output, too; null when there is none. An edit may change it. */
  readonly literal: string | null
  /** The name of a function whose code is kept; null when there is none. */
  readonly functionName: string | null
}

/** The build without merging, one chunk per set of entries: what each route really needs. */
export interface ExactFacts {
  readonly build: BuildFacts
  readonly modules: readonly AppModule[]
}
