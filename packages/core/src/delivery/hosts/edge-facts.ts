import { assetExtensions, isAssetPath } from '../is-asset-path.ts'
import { pageDestinations } from '../is-navigation.ts'
import type { DeliveredFile } from '../delivery-manifest.ts'
import { escapeUnits } from './escape-text.ts'
import type { HostSite } from './plan-host-site.ts'
import { routeSource } from './route-source.ts'
import { toBase64 } from './to-base64.ts'

/** Looked up by the first; not an object, in which a name like `constructor` would be found. */
export type Pairs = readonly (readonly [key: string, value: string])[]

/** What a function at the edge has to know to choose a file; it cannot look whether one is there. Paths as in the site. */
export interface EdgeFacts {
  readonly base: string
  /** Pages, and whatever else has no ending by which it could be told from one. */
  readonly pages: readonly string[]
  readonly routes: readonly (readonly [source: string, page: string, closed: 0 | 1, link: string])[]
  readonly fallback: string
  readonly notFound: string
  readonly destinations: readonly string[]
  readonly assets: string
  /** Letters of the encodings there are, `b` `z` `g`, by extension; `own` where a file differs. */
  readonly encodings: { readonly byExtension: Pairs; readonly own: Pairs }
  /** Listed files whose names would else be hidden. */
  readonly shown: readonly string[]
  /** Deltas by dictionary: the value of the request header, where they lie, and of which files they are there. */
  readonly deltas: readonly (readonly [header: string, key: string, files: Pairs])[]
}

const letters = { br: 'b', zstd: 'z', gzip: 'g' } as const

export function planEdgeFacts({ manifest, routes, dictionaries, oddSuffixes }: HostSite): EdgeFacts {
  const { base, files, fallback, notFound } = manifest
  const groups = Map.groupBy(files, ({ path }) => extensionOf(path))
  const byExtension = [...groups].map(([extension, group]) => [extension, mostCommon(group.map(lettersOf))] as const)
  const usual = new Map(byExtension)
  const deltas = deltasOf(files)
  const dotted = files.map(({ path }) => `/${path}`).filter((path) => path.includes('/.'))
  return {
    base,
    pages: files.filter(({ path }) => !isAssetPath(path)).map(({ path }) => `/${path}`),
    routes: routes.map(({ pattern, page, link }) => [
      `^${routeSource(pattern, '/', escapeUnits)}$`,
      `/${page}`,
      pattern.endsWith('*') ? 0 : 1,
      link,
    ]),
    fallback: fallback === undefined ? '' : `/${fallback}`,
    notFound: notFound === undefined ? '' : `/${notFound}`,
    destinations: pageDestinations,
    assets: `\\.(?:${assetExtensions.join('|')})$`,
    encodings: {
      byExtension,
      own: files
        .filter((file) => usual.get(extensionOf(file.path)) !== lettersOf(file))
        .map((file) => [`/${file.path}`, lettersOf(file)]),
    },
    shown: [...new Set([...oddSuffixes, ...dotted])],
    deltas: dictionaries.map((hash) => [`:${toBase64(hash)}:`, hash.slice(0, 16), deltas.get(hash)!]),
  }
}

/** By dictionary, in one pass: a site with many releases has thousands. */
function deltasOf(files: readonly DeliveredFile[]): ReadonlyMap<string, Pairs> {
  const all = files.flatMap(({ path, deltas }) =>
    deltas.map(({ dictionary, encoding }) => ({ dictionary, encoding, file: path })),
  )
  const byDictionary = Map.groupBy(all, ({ dictionary }) => dictionary)
  return new Map(
    [...byDictionary].map(([dictionary, group]) => {
      const byFile = Map.groupBy(group, ({ file }) => `/${file}`)
      return [
        dictionary,
        [...byFile].map(([path, own]) => [path, own.map(({ encoding }) => encoding).join(' ')] as const),
      ]
    }),
  )
}

function lettersOf({ variants }: DeliveredFile): string {
  return variants
    .map(({ encoding }) => letters[encoding])
    .toSorted()
    .join('')
}

/** As the function finds it. */
function extensionOf(path: string): string {
  return /\.([A-Za-z\d]+)$/.exec(path)?.[1] ?? ''
}

function mostCommon(values: readonly string[]): string {
  const groups = Map.groupBy(values, (value) => value)
  return [...groups].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]![0]
}
