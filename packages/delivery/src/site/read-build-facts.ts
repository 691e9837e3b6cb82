import { join } from 'node:path'
import type { KnownRoutes, RouteHint } from '@firstpaint/core/delivery'
import { readIfThere } from '../files/write-file-atomic.ts'
import { siteFileOf } from './site-file-of.ts'

/** What a build by Firstpaint left in its folder; empty for other builds. */
export interface BuildFacts {
  /** Bytes of each module, by file and module. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, number>>>
  readonly routes: readonly KnownRoutes[]
  /** As the routes were found with; undefined when nobody tells. */
  readonly base: string | undefined
}

export interface ReadBuildFactsOptions {
  /** `.firstpaint`. */
  readonly dir: string
  readonly base?: string | undefined
  readonly has: (path: string) => boolean
}

/**
 * Reads `graph.json` and `route-hints.json`. Both help and neither is needed: one that is missing, of another build or not as
 * it should be, counts as not there.
 */
export async function readBuildFacts({ dir, base, has }: ReadBuildFactsOptions): Promise<BuildFacts> {
  const graph = await readJson<GraphFile>(join(dir, 'graph.json'))
  const hints = await readJson<HintsFile>(join(dir, 'route-hints.json'))
  const pages = Array.isArray(hints?.pages) ? hints.pages : []
  const told = pages.map((page) => page.base).find((found) => typeof found === 'string')
  const site = base ?? told ?? '/'
  return {
    modules: modulesOf(graph, has),
    routes: pages.flatMap((page) => routesOf(page, { base: site, has })),
    base: told,
  }
}

interface GraphFile {
  readonly modules?: readonly {
    readonly id: string
    readonly renderedBytes: number
    readonly outputBytes: number | null
  }[]
  readonly chunks?: readonly { readonly file: string; readonly modules: readonly string[] }[]
}

interface HintsFile {
  readonly pages?: readonly HintedPage[]
}

interface HintedPage {
  readonly page: string
  readonly base: string | null
  readonly routes: readonly {
    readonly pattern: string
    readonly hints: readonly {
      readonly href: string
      readonly rel: string
      readonly as: string
      readonly crossorigin?: string
    }[]
  }[]
}

async function readJson<Json>(path: string): Promise<Json | undefined> {
  try {
    const parsed: unknown = JSON.parse((await readIfThere(path))?.toString() ?? 'null')
    return parsed !== null && typeof parsed === 'object' ? (parsed as Json) : undefined
  } catch {
    return undefined
  }
}

function modulesOf(graph: GraphFile | undefined, has: (path: string) => boolean): BuildFacts['modules'] {
  if (!Array.isArray(graph?.modules) || !Array.isArray(graph.chunks)) return new Map()
  const sizes = new Map(graph.modules.map(({ id, outputBytes, renderedBytes }) => [id, outputBytes ?? renderedBytes]))
  return new Map(
    (graph.chunks as NonNullable<GraphFile['chunks']>)
      .filter(({ file, modules }) => has(file) && Array.isArray(modules))
      .map(({ file, modules }) => [file, Object.fromEntries(modules.map((id) => [id, sizes.get(id) ?? 0]))]),
  )
}

interface Site {
  readonly base: string
  readonly has: (path: string) => boolean
}

function routesOf({ page, routes }: HintedPage, site: Site): readonly KnownRoutes[] {
  if (typeof page !== 'string' || !site.has(page) || !Array.isArray(routes)) return []
  const known = (routes as HintedPage['routes'])
    .filter(({ pattern, hints }) => typeof pattern === 'string' && Array.isArray(hints))
    .map(({ pattern, hints }) => ({
      pattern,
      hints: hints.flatMap(({ href, rel, as, crossorigin }): RouteHint[] => {
        const path = siteFileOf(href, { ...site, page })
        if (path === undefined) return []
        if (rel === 'modulepreload') return [{ path, rel, crossorigin: true }]
        return [
          { path, rel: 'preload', as: as === 'style' ? 'style' : 'script', crossorigin: crossorigin !== undefined },
        ]
      }),
    }))
  return [{ page, routes: known }]
}
