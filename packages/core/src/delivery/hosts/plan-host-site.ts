import type { DeliveredFile, DeliveredRoute, DeliveryManifest, FileVariant, Header } from '../delivery-manifest.ts'
import { toLinkHeader } from '../to-link-header.ts'
import { toUseAsDictionary } from '../to-use-as-dictionary.ts'
import { checkManifestNames } from './check-manifest-names.ts'
import { foldPaths, type PathRule } from './fold-paths.ts'
import { variantSuffixes } from './variant-suffixes.ts'

/** One header whose value depends on the file. */
export interface FileHeader {
  readonly name: string
  /** By file, and where files agree by folder. */
  readonly rules: readonly PathRule[]
  /** For files no rule names; empty: not sent. */
  readonly fallback: string
  /** For answers without a file; empty: not sent. */
  readonly otherwise: string
  /** For the page of a 404, which has its own headers, but not those of its kind. */
  readonly missing: string
}

export interface SiteRoute extends DeliveredRoute {
  /** Value of the `Link` header; empty without hints. */
  readonly link: string
}

/** A manifest as the writers of configurations need it: headers by rule instead of by file. Paths have a slash in front. */
export interface HostSite {
  readonly manifest: DeliveryManifest
  /** Sent with every answer: those that depend on no file. */
  readonly always: readonly Header[]
  /** Sent with a file; `content-type`, `vary` and `use-as-dictionary` are not among them. */
  readonly fileHeaders: readonly FileHeader[]
  /** Content-Type by extension, that of most files; `rules` hold the files that differ. */
  readonly types: { readonly byExtension: readonly Header[]; readonly rules: readonly PathRule[] }
  /** Which request headers besides `Accept` the answer depends on. */
  readonly vary: FileHeader
  readonly useAsDictionary: FileHeader
  /** Folders of hashed files alone, `/assets/`: an address in there that is no file is a mistake, never a page. */
  readonly assetFolders: readonly string[]
  /** SHA-256 in hex of every dictionary there is a delta for. */
  readonly dictionaries: readonly string[]
  /** Endings of precompressed files, by encoding, of those the site has. */
  readonly suffixes: ReadonlyMap<FileVariant['encoding'], string>
  /** Files that are listed, and end as precompressed ones do. */
  readonly oddSuffixes: readonly string[]
  readonly routes: readonly SiteRoute[]
}

/**
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE
 */
export function planHostSite(manifest: DeliveryManifest): HostSite {
  checkManifestNames(manifest)
  const { files, headers, routes, base } = manifest
  const names = [...Object.entries(headers), ...files.map((file) => ['file', file.headers] as const)]
    .filter(([kind]) => kind !== 'all')
    .flatMap(([, list]) => list.map(([name]) => name.toLowerCase()))
  const byFile = new Set(names)
  const gone = files.find(({ path }) => path === manifest.notFound)
  const fold = (name: string, fallback: string, valueOf: (file: DeliveredFile) => string): FileHeader => ({
    name,
    fallback,
    otherwise: join(name, headers.all),
    missing: join(name, gone?.headers ?? []) || join(name, headers.all),
    rules: foldPaths(
      files.map((file) => ({ path: file.path, value: valueOf(file) })),
      fallback,
    ),
  })
  const encodings = new Set(files.flatMap(({ variants }) => variants.map(({ encoding }) => encoding)))
  return {
    manifest,
    always: headers.all.filter(([name]) => !byFile.has(name.toLowerCase())),
    fileHeaders: [...byFile].map((name) =>
      fold(
        name,
        join(name, headers.revalidate) || join(name, headers.all),
        (file) => join(name, file.headers) || join(name, headers[file.caching]) || join(name, headers.all),
      ),
    ),
    types: foldTypes(files),
    vary: fold('vary', '', varyOf),
    useAsDictionary: fold('use-as-dictionary', '', (file) =>
      file.dictionary === undefined ? '' : toUseAsDictionary(file.dictionary),
    ),
    assetFolders: foldPaths(
      files.map(({ path, caching }) => ({ path, value: caching })),
      'revalidate',
    )
      .filter(({ kind, value }) => kind === 'folder' && value === 'immutable')
      .map(({ path }) => path),
    dictionaries: [...new Set(files.flatMap(({ deltas }) => deltas.map(({ dictionary }) => dictionary)))].toSorted(),
    suffixes: new Map(
      (['br', 'zstd', 'gzip'] as const)
        .filter((name) => encodings.has(name))
        .map((name) => [name, variantSuffixes[name]]),
    ),
    oddSuffixes: files.map(({ path }) => `/${path}`).filter((path) => /\.(?:br|zst|gz)$/.test(path)),
    routes: routes.map((route) => ({ ...route, link: route.hints.map((hint) => toLinkHeader(hint, base)).join(', ') })),
  }
}

function join(name: string, headers: readonly Header[]): string {
  return headers
    .filter(([other]) => other.toLowerCase() === name)
    .map(([, value]) => value)
    .join(', ')
}

function varyOf({ variants, deltas }: DeliveredFile): string {
  if (deltas.length > 0) return 'accept-encoding, available-dictionary'
  return variants.length > 0 ? 'accept-encoding' : ''
}

function foldTypes(files: readonly DeliveredFile[]): HostSite['types'] {
  const groups = Map.groupBy(files, ({ path }) => extensionOf(path))
  const byExtension = [...groups]
    .filter(([extension]) => extension !== '')
    .map(([extension, group]): Header => [extension, mostCommon(group.map(({ type }) => type))])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const usual = new Map(byExtension)
  const rules = files
    .filter(({ path, type }) => usual.get(extensionOf(path)) !== type)
    .map(({ path, type }): PathRule => ({ kind: 'file', path: `/${path}`, value: type }))
  return { byExtension, rules }
}

/** Letters and digits after the last dot, as written; empty without. */
function extensionOf(path: string): string {
  return /[^/]\.([A-Za-z\d]+)$/.exec(path)?.[1] ?? ''
}

function mostCommon(values: readonly string[]): string {
  const groups = Map.groupBy(values, (value) => value)
  return [...groups].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0]
}
