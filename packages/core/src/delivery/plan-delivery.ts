import { contentTypeOf, extensionOf, isCompressible } from './content-type.ts'
import type { Caching, DeliveredRoute, DeliveryManifest, DictionaryUse, Header } from './delivery-manifest.ts'
import { matchDictionaries } from './match-dictionaries.ts'
import type { PageFacts } from './page-facts.ts'
import { planCaching } from './plan-caching.ts'
import { planCompression, type PlannedEncoding } from './plan-compression.ts'
import { type ContentPolicy, planContentPolicy } from './plan-content-policy.ts'
import { planDictionaryUse } from './plan-dictionary-use.ts'
import { planHeaders } from './plan-headers.ts'
import { planKeptFiles } from './plan-kept-files.ts'
import { type KnownRoutes, pageAddress, planRoutes } from './plan-routes.ts'
import type { ReleaseFile, ReleaseRecord } from './release-record.ts'

/** A file of the site, as the build left it. */
export interface SiteFile {
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Bytes of each module in it, by id; absent when nobody knows. */
  readonly modules?: Readonly<Record<string, number>>
}

export interface PlanDeliveryOptions {
  readonly release: string
  /** With both slashes. */
  readonly base: string
  readonly files: readonly SiteFile[]
  /** What a bundler wrote, when known. */
  readonly bundled?: ReadonlySet<string> | undefined
  readonly pages: readonly PageFacts[]
  readonly known: readonly KnownRoutes[]
  readonly fallback?: string | undefined
  /** Earlier ones, newest first: to make deltas against, and to keep the files of. */
  readonly releases: readonly ReleaseRecord[]
  readonly dictionaries: boolean
  /** Seconds. */
  readonly staleWhileRevalidate: number
  readonly csp: ContentPolicy | false
}

/** What is to be made of a build before it is served; JSON. */
export interface DeliveryPlan {
  readonly release: string
  readonly base: string
  /** Sorted by path. */
  readonly files: readonly PlannedFile[]
  readonly routes: readonly DeliveredRoute[]
  readonly fallback?: string
  readonly notFound?: string
  readonly headers: DeliveryManifest['headers']
  readonly kept: readonly string[]
  /** What the release store is to remember. */
  readonly record: ReleaseRecord
}

export interface PlannedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly type: string
  readonly caching: Caching
  readonly encodings: readonly PlannedEncoding[]
  /**
   * Files of earlier releases to make deltas against. The fallback page is also its own dictionary: it answers many addresses,
   * and who comes to the second one holds it already.
   */
  readonly dictionaries: readonly ReleaseFile[]
  readonly dictionary?: DictionaryUse
  readonly headers: readonly Header[]
  /** The earlier release it is to be brought back from. */
  readonly from?: string
}

/** Which files get which encodings, deltas, headers and routes; what each costs is known when it is made. */
export function planDelivery(options: PlanDeliveryOptions): DeliveryPlan {
  const { release, base, files, pages, known, fallback, releases, staleWhileRevalidate } = options
  const earlier = releases.filter((other) => other.release !== release)
  const caching = planCaching({ paths: files.map(({ path }) => path), bundled: options.bundled })
  const uses = dictionaryUses(options, caching)
  const headersOf = pageHeaders(options)
  const own = files.map((file): PlannedFile => {
    const { path, bytes, sha256 } = file
    const dictionary = uses.get(path)
    return {
      path,
      bytes,
      sha256,
      type: contentTypeOf(path),
      caching: caching.get(path)!,
      encodings: planCompression({ path, bytes, kept: false }),
      dictionaries: [
        ...(dictionary && path === fallback ? [{ path, bytes, sha256, caching: caching.get(path)! }] : []),
        ...(options.dictionaries && takesDeltas(path)
          ? matchDictionaries({ file, urls: urlsOf(path, { base, fallback }), releases: earlier })
          : []),
      ],
      ...(dictionary && { dictionary }),
      headers: headersOf.get(path) ?? [],
    }
  })
  const kept = planKeptFiles({ files, releases: earlier }).map(({ file, from }): PlannedFile => {
    const { path, bytes, sha256 } = file
    const encodings = planCompression({ path, bytes, kept: true })
    return {
      path,
      bytes,
      sha256,
      type: contentTypeOf(path),
      caching: 'immutable',
      encodings,
      dictionaries: [],
      headers: [],
      from,
    }
  })
  const notFound = files.find(({ path }) => path === '404.html')?.path
  return {
    release,
    base,
    files: [...own, ...kept].toSorted(byPath),
    routes: planRoutes({ pages, known, fallback }),
    ...(fallback !== undefined && { fallback }),
    ...(notFound !== undefined && { notFound }),
    headers: planHeaders({ staleWhileRevalidate }),
    kept: [...new Set(earlier.map((other) => other.release))],
    record: { version: 1, release, files: rememberedFiles(files, { caching, uses }) },
  }
}

type Uses = ReadonlyMap<string, DictionaryUse>

function dictionaryUses(options: PlanDeliveryOptions, caching: ReadonlyMap<string, Caching>): Uses {
  const { files, base, pages, fallback, staleWhileRevalidate } = options
  if (!options.dictionaries) return new Map()
  return planDictionaryUse({
    files: files.map(({ path, bytes }) => ({ path, bytes, caching: caching.get(path)! })),
    base,
    fallback,
    asked: new Set(pages.flatMap(({ asks }) => asks.map(({ path }) => path))),
    pages: staleWhileRevalidate > 0,
  })
}

function pageHeaders({ pages, csp, files }: PlanDeliveryOptions): ReadonlyMap<string, readonly Header[]> {
  const wasm = files.some(({ path }) => path.endsWith('.wasm'))
  return new Map(pages.map((page) => [page.path, planContentPolicy({ policy: csp, page, wasm })]))
}

function takesDeltas(path: string): boolean {
  return isCompressible(path) && /^(?:m?js|css|html?|wasm)$/.test(extensionOf(path))
}

function urlsOf(
  path: string,
  { base, fallback }: { readonly base: string; readonly fallback: string | undefined },
): readonly string[] {
  if (path === fallback) return [base]
  return /^html?$/.test(extensionOf(path)) ? [`${base}${pageAddress(path).slice(1)}`] : [`${base}${path}`]
}

interface Remembered {
  readonly caching: ReadonlyMap<string, Caching>
  readonly uses: Uses
}

function rememberedFiles(files: readonly SiteFile[], { caching, uses }: Remembered): readonly ReleaseFile[] {
  return files
    .filter(({ path }) => caching.get(path) === 'immutable' || uses.has(path))
    .map(({ path, bytes, sha256, modules }) => {
      const match = uses.get(path)?.match
      return {
        path,
        bytes,
        sha256,
        caching: caching.get(path)!,
        ...(match !== undefined && { match }),
        ...(match !== undefined && modules && { modules }),
      }
    })
    .toSorted(byPath)
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0
}
