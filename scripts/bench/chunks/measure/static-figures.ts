import type { BuildFacts } from '../build-facts.ts'
import { type RouteLoad, routeLoads, type RouteStart } from './route-loads.ts'
import { mean, percentile } from './statistics.ts'

/** A first visit of one route. Bytes of scripts unless a name says otherwise. */
export interface RouteFigures {
  readonly route: string
  readonly requests: number
  readonly brotli: number
  readonly gzip: number
  readonly raw: number
  readonly styleBrotli: number
  /** Bytes before compression of modules that nothing the route reaches needs. */
  readonly overFetch: number
  /** Of `raw`, 0 to 1. */
  readonly overFetchShare: number
  readonly depth: number
}

export interface StaticFigures {
  readonly routes: readonly RouteFigures[]
  readonly chunks: number
  /** Of all scripts. */
  readonly totalBrotli: number
  /** The page, import map and inline scripts included. */
  readonly pageGzip: number
  /** 0 without an import map. */
  readonly importMapGzip: number
  readonly meanBrotli: number
  readonly meanGzip: number
  readonly meanRequests: number
  readonly medianRequests: number
  readonly maxRequests: number
  readonly meanOverFetchShare: number
  readonly maxOverFetchShare: number
  readonly meanDepth: number
  readonly maxDepth: number
}

export interface StaticFiguresOptions {
  readonly build: BuildFacts
  readonly routes: readonly RouteStart[]
  /** By route, the modules it needs: from the exact build. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a first visit costs, route by route. */
export function staticFigures({ build, routes, reach }: StaticFiguresOptions): StaticFigures {
  const figures = routeLoads(build, routes).map((load) => routeFigures(build, load, reach.get(load.route)!))
  const of = (key: Exclude<keyof RouteFigures, 'route'>): number[] => figures.map((each) => each[key])
  return {
    routes: figures,
    chunks: build.chunks.length,
    totalBrotli: build.chunks.reduce((sum, { file }) => sum + (build.files[file]?.brotli ?? 0), 0),
    pageGzip: build.page === null ? 0 : build.files[build.page]!.gzip,
    importMapGzip: build.importMap?.gzip ?? 0,
    meanBrotli: mean(of('brotli')),
    meanGzip: mean(of('gzip')),
    meanRequests: mean(of('requests')),
    medianRequests: percentile(of('requests'), 0.5),
    maxRequests: Math.max(0, ...of('requests')),
    meanOverFetchShare: mean(of('overFetchShare')),
    maxOverFetchShare: Math.max(0, ...of('overFetchShare')),
    meanDepth: mean(of('depth')),
    maxDepth: Math.max(0, ...of('depth')),
  }
}

function routeFigures(build: BuildFacts, load: RouteLoad, needed: ReadonlySet<string>): RouteFigures {
  const sum = (files: readonly string[], key: 'raw' | 'gzip' | 'brotli'): number =>
    files.reduce((total, file) => total + (build.files[file]?.[key] ?? 0), 0)
  const raw = sum(load.scripts, 'raw')
  const loaded = new Set(load.scripts)
  const overFetch = build.chunks
    .filter(({ file }) => loaded.has(file))
    .reduce((total, { file, modules }) => total + unneeded(modules, needed) * (build.files[file]?.raw ?? 0), 0)
  return {
    route: load.route,
    requests: load.scripts.length,
    brotli: sum(load.scripts, 'brotli'),
    gzip: sum(load.scripts, 'gzip'),
    raw,
    styleBrotli: sum(load.styles, 'brotli'),
    overFetch: Math.round(overFetch),
    overFetchShare: raw === 0 ? 0 : overFetch / raw,
    depth: load.depth,
  }
}

/** The share of a chunk's code in modules nobody asked for. The bundler's own helpers belong to everyone. */
function unneeded(modules: Readonly<Record<string, number>>, needed: ReadonlySet<string>): number {
  let [total, over] = [0, 0]
  for (const [id, bytes] of Object.entries(modules)) {
    if (id.startsWith('virtual:')) continue
    total += bytes
    if (!needed.has(id)) over += bytes
  }
  return total === 0 ? 0 : over / total
}
