import type { AppRoute } from '../chunks/app-route.ts'
import type { ChunkNode } from '../chunks/module-graph.ts'
import { loadOrder } from './load-order.ts'
import { rankPatterns, segmentsOf } from './rank-patterns.ts'

/** What a route needs beyond what its page loads anyway. */
export interface RouteFiles {
  /** Without optional segments. */
  readonly pattern: string
  readonly route: AppRoute
  /** Stylesheets first, then scripts, each before what it imports. */
  readonly files: readonly string[]
}

export interface RouteFilesOfOptions {
  readonly routes: readonly AppRoute[]
  /** The chunks of the site under the names they are served by. */
  readonly chunks: readonly ChunkNode[]
  /** Files the page's markup asks for. */
  readonly pageFiles: readonly string[]
}

/** The routes of a page, best match first, with their files; `filesOf` and `isOwn` answer for any route of the app. */
export function routeFilesOf({ routes, chunks, pageFiles }: RouteFilesOfOptions): {
  readonly ranked: readonly RouteFiles[]
  readonly filesOf: (route: AppRoute) => string[]
  readonly isOwn: (route: AppRoute) => boolean
} {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const loaded = new Set(loadOrder(byFile, pageFiles))
  const own = ownChunks(byFile, pageFiles)
  const find = chunkFinder(chunks)

  const startsOf = ({ entries }: AppRoute): string[] => entries.map(find).filter((file) => file !== undefined)
  const filesOf = (route: AppRoute): string[] => loadOrder(byFile, startsOf(route)).filter((file) => !loaded.has(file))
  const isOwn = (route: AppRoute): boolean => startsOf(route).every((file) => own.has(file))
  const ranked = rankPatterns(routes.filter(isAddress).filter(isOwn)).map(({ pattern, route }) => ({
    pattern,
    route,
    files: filesOf(route),
  }))
  return { ranked, filesOf, isOwn }
}

/** In an app without a router a lazy module stands for a route, and has no address. */
function isAddress({ pattern }: AppRoute): boolean {
  if (pattern !== '*' && !pattern.startsWith('/')) return false
  return segmentsOf(pattern).every((segment) => !segment.startsWith(':') || /^:[\w-]+\??$/.test(segment))
}

/** Chunks a page can get to, at once or later. */
function ownChunks(chunks: ReadonlyMap<string, ChunkNode>, starts: readonly string[]): Set<string> {
  const own = new Set<string>()
  const open = [...starts]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (own.has(file)) continue
    own.add(file)
    const chunk = chunks.get(file)
    open.push(...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? []))
  }
  return own
}

/** The chunk an `import()` of a module loads: the one that stands for it, or else the one that holds it. */
function chunkFinder(chunks: readonly ChunkNode[]): (module: string) => string | undefined {
  const files = new Map<string, string>()
  for (const { file, modules } of chunks) for (const id of modules) if (!files.has(id)) files.set(id, file)
  for (const { file, facade } of chunks) if (facade !== null) files.set(facade, file)
  return (module) => files.get(module)
}
