import type { RouteHints } from '../preload/route-hints.ts'
import { loadClosure } from '../report/load-closure.ts'
import type { FileReport } from '../report/site-report.ts'
import { findPictures, type KnownPicture } from './find-pictures.ts'
import type { PrecacheFacts, PrecacheRoute } from './precache-facts.ts'

/** A file as a report accounts for it; what it weighs compressed does not matter here. */
export type SiteFacts = Pick<
  FileReport,
  'path' | 'kind' | 'hash' | 'hashed' | 'raw' | 'imports' | 'dynamicImports' | 'references'
>

export interface ToPrecacheFactsOptions {
  readonly release: string
  /** Every file of the site. */
  readonly files: readonly SiteFacts[]
  /** The page that answers navigations; undefined for none, when each page is its own route and nothing is a shell. */
  readonly page: string | undefined
  /** `sha384-…` by path. */
  readonly integrity: ReadonlyMap<string, string>
  /** Fonts worth having ahead of use, by path. */
  readonly fonts: readonly string[]
  /** What the build told of its routes. Default: each page is one, and each script a page may import later. */
  readonly hints?: Pick<RouteHints, 'pages'> | undefined
  /** What the build told of its pictures. Default none. */
  readonly pictures?: readonly KnownPicture[]
  readonly profile?: PrecacheFacts['profile'] | undefined
}

/** Puts together what a precache plan is made of, from the account of a site and what its build told. */
export function toPrecacheFacts(options: ToPrecacheFactsOptions): PrecacheFacts {
  const { release, files, page, integrity, fonts, hints, pictures: known = [], profile } = options
  const site = new Map(files.map((file) => [file.path, file]))
  const shell = page === undefined ? [] : loadClosure(site, [page])
  const routes = [...hintedRoutes(site, hints), ...pageRoutes(files, site, { page, hints })]
  const pictures = findPictures(files, known)
  const ofPictures = new Set(
    pictures.flatMap(({ variants, others = [] }) => [...variants.map(({ file }) => file), ...others]),
  )
  const alone = (path: string): boolean => site.get(path)?.kind === 'image' && !ofPictures.has(path)
  const named = (paths: readonly string[]): string[] =>
    [...new Set(paths.flatMap((path) => site.get(path)?.references ?? []))].filter(alone)
  const ofShell = new Set(shell)
  const images = [
    { route: 'the shell', files: named(shell) },
    ...routes.map(({ route, files: own }) => ({ route, files: named(own.filter((path) => !ofShell.has(path))) })),
  ]
  return {
    release,
    files: files.map(({ path, raw, kind, hashed }) => {
      const sum = integrity.get(path)
      return { path, bytes: raw, kind, hashed, ...(sum !== undefined && { integrity: sum }) }
    }),
    shell,
    routes,
    lazy: lazyParts(site, [{ route: 'the shell', files: shell }, ...routes]),
    fonts,
    pictures,
    images: images.filter(({ files: paths }) => paths.length > 0),
    ...(profile && { profile }),
  }
}

type Site = ReadonlyMap<string, SiteFacts>

/** `*` is the page itself, which answers everything. */
function hintedRoutes(site: Site, hints: ToPrecacheFactsOptions['hints']): PrecacheRoute[] {
  return (hints?.pages ?? []).flatMap(({ page, base, routes }) =>
    routes
      .filter(({ pattern }) => pattern !== '*')
      .map(({ pattern, hints: links }) => {
        const paths = links.map(({ href }) => fileOf(href, base ?? '/'))
        return { route: pattern, files: loadClosure(site, [page, ...paths]) }
      }),
  )
}

/** A path, relative or absolute, or a URL of a CDN, as the path of a file of the site. */
function fileOf(href: string, base: string): string {
  const path = href.replace(/^(?:[a-z]+:)?\/\/[^/]+/i, '').replace(/^\.\//, '')
  return decodeURI(path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, ''))
}

/** Of builds that told no routes: the pages by their address, and what each may import later by its name. */
function pageRoutes(
  files: readonly SiteFacts[],
  site: Site,
  { page, hints }: Pick<ToPrecacheFactsOptions, 'page' | 'hints'>,
): PrecacheRoute[] {
  const told = new Set((hints?.pages ?? []).filter(({ routes }) => routes.length > 1).map((known) => known.page))
  return files
    .filter(({ path, kind }) => kind === 'html' && path !== page && !told.has(path))
    .map(({ path }) => ({ route: addressOf(path), files: loadClosure(site, [path]) }))
}

function addressOf(page: string): string {
  const address = page.replace(/(?:^|\/)index\.html?$/, '').replace(/\.html?$/, '')
  return `/${address}`
}

/** Scripts that are imported when asked for and belong to no route, nearest first, each with what it needs to run. */
function lazyParts(site: Site, routes: readonly PrecacheRoute[]): PrecacheRoute[] {
  const seen = new Set(routes.flatMap(({ files }) => files))
  const parts: PrecacheRoute[] = []
  const queue = [...routes]
  for (const { route, files } of queue) {
    for (const { file, with: extra } of files.flatMap((path) => site.get(path)?.dynamicImports ?? [])) {
      const needed = loadClosure(site, [file, ...extra])
      if (needed.every((path) => seen.has(path))) continue
      for (const path of needed) seen.add(path)
      const part = { route, files: needed }
      parts.push(part)
      queue.push(part)
    }
  }
  return parts
}
