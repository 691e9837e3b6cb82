import type { PackageRef } from '../modules/identify-module.ts'

/** What a file is to the browser. `other` is anything not named here. */
export type FileKind = 'html' | 'js' | 'css' | 'image' | 'font' | 'media' | 'wasm' | 'json' | 'map' | 'other'

/**
 * Sizes in bytes. `gzip` is level 9, `brotli` quality 11; null when not measured. A file that compression does not help
 * (JPEG, WOFF2…) has its raw size in both, as a server would send it.
 */
export interface Sizes {
  readonly raw: number
  readonly gzip: number | null
  readonly brotli: number | null
}

/** The bytes of one output file that come from one source module. */
export interface ModuleShare {
  /** Path of the source relative to the project root, with `/`; a virtual module keeps its id. */
  readonly id: string
  /** UTF-8 bytes of the output file that this module's code takes, before compression. */
  readonly bytes: number
  /** Null for the app's own files. */
  readonly package: PackageRef | null
}

export interface DynamicImport {
  /** The script `import()` asks for. */
  readonly file: string
  /** Files fetched in the same moment. */
  readonly with: readonly string[]
}

/** One file of the built site. `raw` = the bytes of `modules` + `unmapped`, exactly: the report refuses to be made otherwise. */
export interface FileReport extends Sizes {
  /** Path inside the site's folder, with `/`. */
  readonly path: string
  readonly kind: FileKind
  /** First 16 hex digits of the SHA-256 of the content: two reports with the same hash speak of the same bytes. */
  readonly hash: string
  /** The file name carries a content hash, so it may be cached for ever. */
  readonly hashed: boolean
  /** Files this one makes the browser load at once (static imports, preloads, stylesheets, markup). */
  readonly imports: readonly string[]
  /** What this file may load later: each `import()` with everything the bundler loads along with it (styles, deps). */
  readonly dynamicImports: readonly DynamicImport[]
  /** Files named in this one without being loaded by it: `url()`s, image URLs in scripts. */
  readonly references: readonly string[]
  /** Where the bytes come from, largest first; empty when no source map tells. */
  readonly modules: readonly ModuleShare[]
  /** Bytes that no source map assigns to a module: bundler glue, or the whole file when it has no map. */
  readonly unmapped: number
}

/** What a first visit to one route downloads before anything lazy: its HTML, scripts, styles and what they pull in. */
export interface RouteReport extends Sizes {
  /** The route's pattern where known, else the page or the lazy chunk it stands for. */
  readonly route: string
  readonly requests: number
  readonly files: readonly string[]
  /** Bytes by kind, before compression. */
  readonly byKind: Partial<Record<FileKind, number>>
}

/** A package whose code is shipped more than once, from different installs. */
export interface DuplicatePackage {
  readonly name: string
  readonly copies: readonly { readonly version: string | null; readonly root: string; readonly bytes: number }[]
  /** Bytes a visitor would save if only the largest copy were shipped, before compression. */
  readonly wastedBytes: number
}

export interface Finding {
  /** Permanent name, e.g. `unhashed-asset`. */
  readonly id: string
  readonly severity: 'info' | 'warning'
  /** One sentence: what, and what to do. */
  readonly message: string
  readonly files: readonly string[]
  /** Bytes at stake, before compression; 0 where bytes are not the point. */
  readonly bytes: number
}

/** A built site, accounted for to the last byte. JSON, without absolute paths: it can be stored and diffed. */
export interface SiteReport {
  readonly version: 1
  readonly files: readonly FileReport[]
  readonly routes: readonly RouteReport[]
  readonly duplicates: readonly DuplicatePackage[]
  readonly findings: readonly Finding[]
  readonly totals: SiteTotals
}

export interface KindTotals extends Sizes {
  readonly files: number
}

export interface SiteTotals extends KindTotals {
  readonly byKind: Partial<Record<FileKind, KindTotals>>
  /** Bytes that a source map or the file itself assigns to a module. */
  readonly mapped: number
  /** Bytes of scripts and styles that nothing assigns to a module. */
  readonly unmapped: number
}
