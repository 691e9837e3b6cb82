/**
 * Everything a server must know to hand out one build: the single model behind our own server, the middleware, the
 * Worker and every generated host configuration. JSON; `firstpaint deliver` and the Vite plugin write it.
 */
export interface DeliveryManifest {
  readonly version: 1
  /** Name of the build: a hash of what its pages load, so that equal sites have equal names. */
  readonly release: string
  /** Path the site is served under, with both slashes: `/`, `/shop/`. */
  readonly base: string
  /** Sorted by path. Files of kept releases included, precompressed files and deltas not: those are listed with their file. */
  readonly files: readonly DeliveredFile[]
  /** Most specific first; the first pattern that fits a navigation decides. */
  readonly routes: readonly DeliveredRoute[]
  /** The page that answers navigations no file and no route answers, with 200: `index.html`. Absent: such navigations are a 404. */
  readonly fallback?: string
  /** The page that goes with a 404 of a navigation: `404.html`. */
  readonly notFound?: string
  /** Sent with every answer of a kind; `all` with every answer, errors included. Names in lower case, in the order sent. */
  readonly headers: Readonly<Record<'all' | Caching, readonly Header[]>>
  /** Names of the releases whose hashed files are still here, newest first. */
  readonly kept: readonly string[]
}

/**
 * How long a copy may be used. `immutable`: the name holds a hash of the content. `page`: HTML, revalidated and usable
 * while that happens. `revalidate`: everything else, asked for each time.
 */
export type Caching = 'immutable' | 'page' | 'revalidate'

/** Encodings of whole files, in the order we prefer them when a browser ranks them alike. */
export type ContentEncoding = 'br' | 'zstd' | 'gzip'

/** Encodings against a dictionary. @see https://www.rfc-editor.org/rfc/rfc9842 */
export type DeltaEncoding = 'dcb' | 'dcz'

export interface DeliveredFile {
  /** Within the site, `/` between folders: `assets/index-3f2a.js`. */
  readonly path: string
  /** Bytes as the build wrote them. */
  readonly bytes: number
  /** SHA-256 of those bytes, hex. */
  readonly sha256: string
  /** Content-Type, charset included. */
  readonly type: string
  readonly caching: Caching
  /** Only those that are smaller than the file, smallest first. */
  readonly variants: readonly FileVariant[]
  /** Against copies of earlier releases that browsers may hold; only those smaller than every variant. */
  readonly deltas: readonly FileDelta[]
  /** What a browser is told to use this file as a dictionary for; absent when it is none. */
  readonly dictionary?: DictionaryUse
  /** Besides those of its kind: the policy for a page's own inline scripts. Content-Type and what encoding and dictionary ask for are not among them. */
  readonly headers: readonly Header[]
  /** The release it came with, when that is not the manifest's own: kept for tabs opened before a deploy. */
  readonly from?: string
}

export type Header = readonly [name: string, value: string]

export interface FileVariant {
  readonly encoding: ContentEncoding
  /** Where its bytes lie, relative to the site: `assets/index-3f2a.js.br`. */
  readonly path: string
  readonly bytes: number
}

export interface FileDelta {
  readonly encoding: DeltaEncoding
  /** SHA-256 of the dictionary's decoded bytes, hex: the delta may be sent to who names exactly this one. */
  readonly dictionary: string
  /** Where its bytes lie, relative to the site: `__d/<first 16 of the dictionary's hash>/assets/index-3f2a.js.dcb`. */
  readonly path: string
  /** Header of the format included. */
  readonly bytes: number
}

export interface DictionaryUse {
  /** URL pattern of the requests it may serve, relative to the file's own address. */
  readonly match: string
  /** `match-dest` values; empty means any destination. */
  readonly destinations: readonly string[]
}

export interface DeliveredRoute {
  /** React Router's syntax, without optional segments: `/menu/:slug`, `/docs/*`, `*`. */
  readonly pattern: string
  /** The page that answers it: `index.html`, `about/index.html`. */
  readonly page: string
  /** What the page will ask for, most urgent first: sent as `Link` headers and as Early Hints. */
  readonly hints: readonly RouteHint[]
}

export interface RouteHint {
  readonly path: string
  readonly rel: 'modulepreload' | 'preload'
  /** For `preload`. */
  readonly as?: 'script' | 'style' | 'font' | 'image' | 'fetch'
  readonly crossorigin: boolean
}
