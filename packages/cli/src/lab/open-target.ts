import { existsSync, readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { ModuleNode } from '@firstpaint/core/chunks'
import { type LabConfig, type LabRoute, readLabConfig } from '@firstpaint/core/lab'
import { identifyModule } from '@firstpaint/core/modules'
import type { SiteReport } from '@firstpaint/core/report'
import { startServer } from '@firstpaint/delivery/server'
import { analyzeDist } from '@firstpaint/vite/analyze'
import { forwardRequests } from './forward-requests.ts'
import { LabNoRoutes, LabTargetMissing } from './lab-errors.ts'

/** A site that stands and can be measured. */
export interface LabTarget {
  /** As the user named it. */
  readonly name: string
  /** Without a slash at the end. */
  readonly url: string
  readonly config: LabConfig
  readonly routes: readonly LabRoute[]
  /** Undefined where the site's files are not here. */
  readonly report: SiteReport | undefined
  /** The modules and who imports them; undefined where no build of Firstpaint left its graph. */
  readonly graph: readonly ModuleNode[] | undefined
  /** The source map of a script. */
  readonly mapOf: (url: string) => Promise<string | undefined>
  /** A source as the map writes it, as the report names it. */
  readonly moduleId: (source: string, scriptUrl: string) => string
  close(): Promise<void>
}

export interface OpenTargetOptions {
  readonly cwd: string
  readonly routes: readonly LabRoute[] | undefined
  /** Of a site that stands already: its files, for modules. */
  readonly dist: string | undefined
  readonly proxy?: Readonly<Record<string, string>>
}

/**
 * Finds out what a target is, an address, a built folder or a `firstpaint.lab.json`, and serves the folder.
 *
 * @throws FP_LAB_TARGET_MISSING, FP_LAB_NO_ROUTES, FP_LAB_CONFIG_…, and what serving and analysing throw
 */
export async function openTarget(name: string, options: OpenTargetOptions): Promise<LabTarget> {
  const { config, folder } = readTarget(name, options)
  const dist = config.dist === undefined ? undefined : resolve(folder, config.dist)
  const report = dist === undefined ? undefined : await analyzeDist({ dist, brotli: false })
  const graph = dist === undefined ? undefined : await graphOf(dist)
  const routes = options.routes ?? config.routes ?? routesOf(report, name)
  if (config.url !== undefined) {
    const { origin } = new URL(config.url)
    return { name, url: origin, config, routes, report, graph, ...sourcesOf(dist), close: () => Promise.resolve() }
  }
  const mounts = Object.entries({ ...config.proxy, ...options.proxy }).map(
    ([path, to]) => [path, forwardRequests(to)] as const,
  )
  const server = await startServer({ dist: dist!, port: 0, mounts: Object.fromEntries(mounts), grace: 500 })
  return { name, url: server.origin, config, routes, report, graph, ...sourcesOf(dist), close: () => server.close() }
}

function readTarget(name: string, { cwd, dist }: OpenTargetOptions): { config: LabConfig; folder: string } {
  const bare = { proxy: {}, flows: [], life: 3000, runs: 1 }
  if (/^https?:\/\//.test(name)) {
    return { config: { ...bare, url: name, ...(dist !== undefined && { dist }) }, folder: cwd }
  }
  const path = resolve(cwd, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return { config: { ...bare, dist: path }, folder: cwd }
  if (stat === undefined || !name.endsWith('.json')) throw LabTargetMissing(name)
  return { config: readLabConfig(readFileSync(path, 'utf8'), basename(path)), folder: dirname(path) }
}

/** Those that can be visited as they are; of a site that nobody looked into, its first page. */
function routesOf(report: SiteReport | undefined, name: string): LabRoute[] {
  if (report === undefined) return [{ route: '/', path: '/' }]
  const known = report.routes.map(({ route }) => pageRoute(route))
  const routes = [...new Set(known)].filter((route) => route.startsWith('/') && !/[:*]/.test(route))
  if (routes.length === 0) throw LabNoRoutes(name)
  return routes.map((route) => ({ route, path: route }))
}

/** Without known patterns a report names pages: `index.html`, `about/index.html`. */
function pageRoute(route: string): string {
  if (!route.endsWith('.html')) return route
  return `/${route.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`
}

function sourcesOf(dist: string | undefined): Pick<LabTarget, 'mapOf' | 'moduleId'> {
  if (dist === undefined) return { mapOf: () => Promise.resolve(undefined), moduleId: (source) => source }
  const root = projectRoot(dist)
  const inDist = (url: string): string => join(dist, decodeURIComponent(new URL(url).pathname))
  return {
    async mapOf(url) {
      const path = `${decodeURIComponent(new URL(url).pathname)}.map`
      for (const folder of [dist, join(root, '.firstpaint/maps')]) {
        const map = await readFile(join(folder, path), 'utf8').catch(() => undefined)
        if (map !== undefined) return map
      }
      return undefined
    },
    moduleId(source, scriptUrl) {
      const path = resolve(dirname(inDist(scriptUrl)), source)
      return identifyModule(relative(root, path)).id
    },
  }
}

async function graphOf(dist: string): Promise<readonly ModuleNode[] | undefined> {
  const file = join(projectRoot(dist), '.firstpaint/graph.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as { modules?: readonly ModuleNode[] }).modules
}

function projectRoot(dist: string): string {
  for (let folder = dirname(dist); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return dirname(dist)
}
