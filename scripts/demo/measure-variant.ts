import type { AppRoute } from '@firstpaint/core/chunks'
import type { SiteReport, Sizes } from '@firstpaint/core/report'
import { addSizes, invalidatedBytes, overFetchedBytes, planRoutes } from '@firstpaint/core/report'
import { routeStarts } from './route-starts.ts'

/** The part of a site a visitor's browser runs: pages, scripts, styles. Photos and fonts are counted apart. */
const codeKinds = new Set(['html', 'js', 'css'])

export interface RouteFigures {
  readonly route: string
  readonly requests: number
  readonly bytes: Sizes
  /** Bytes before compression that no module the route reaches needs. */
  readonly overFetched: number
}

export interface EditFigures {
  readonly edit: string
  /** Mean over the routes: what a visitor who has everything cached downloads again on one of them. */
  readonly requests: number
  readonly bytes: Sizes
}

export interface VariantFigures {
  readonly files: number
  readonly code: Sizes
  readonly images: { readonly files: number; readonly bytes: number }
  readonly fonts: { readonly files: number; readonly bytes: number }
  readonly routes: readonly RouteFigures[]
  readonly edits: readonly EditFigures[]
}

export interface MeasureVariantOptions {
  readonly site: SiteReport
  readonly routes: readonly AppRoute[]
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
  /** The site once more after each edit. */
  readonly edited: ReadonlyMap<string, SiteReport>
}

/** Turns reports into the figures of the demo's table. Pure. */
export function measureVariant({ site, routes, reach, edited }: MeasureVariantOptions): VariantFigures {
  const files = new Map(site.files.map((file) => [file.path, file]))
  const figures = planRoutes(site.files, routeStarts(site, routes)).map((route) => ({
    route: route.route,
    requests: route.requests,
    bytes: { raw: route.raw, gzip: route.gzip, brotli: route.brotli },
    overFetched: overFetchedBytes(
      files,
      route.files.filter((path) => files.get(path)!.kind === 'js'),
      reach.get(route.route)!,
    ),
  }))
  const deployed = site.files.filter((file) => file.kind !== 'map')
  return {
    files: deployed.length,
    code: addSizes(deployed.filter((file) => codeKinds.has(file.kind))),
    images: countKind(site, 'image'),
    fonts: countKind(site, 'font'),
    routes: figures,
    edits: [...edited].map(([edit, after]) => ({ edit, ...meanInvalidation(site, after, routes) })),
  }
}

function countKind(site: SiteReport, kind: 'image' | 'font'): { files: number; bytes: number } {
  const { files = 0, raw = 0 } = site.totals.byKind[kind] ?? {}
  return { files, bytes: raw }
}

function meanInvalidation(
  before: SiteReport,
  after: SiteReport,
  routes: readonly AppRoute[],
): Omit<EditFigures, 'edit'> {
  const old = new Map(before.files.map((file) => [file.path, file]))
  const now = new Map(after.files.map((file) => [file.path, file]))
  const perRoute = planRoutes(after.files, routeStarts(after, routes)).map((route) =>
    invalidatedBytes(old, now, route.files),
  )
  const mean = (total: number): number => Math.round(total / perRoute.length)
  const sum = addSizes(perRoute)
  return {
    requests: perRoute.reduce((total, route) => total + route.requests, 0) / perRoute.length,
    bytes: {
      raw: mean(sum.raw),
      gzip: sum.gzip === null ? null : mean(sum.gzip),
      brotli: sum.brotli === null ? null : mean(sum.brotli),
    },
  }
}
