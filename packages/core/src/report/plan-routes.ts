import { addSizes } from './add-sizes.ts'
import { loadClosure } from './load-closure.ts'
import type { FileKind, FileReport, RouteReport } from './site-report.ts'

/** A route by name with the files its first visit starts from: its page and its lazy chunks, by path. */
export interface RouteStart {
  readonly route: string
  readonly starts: readonly string[]
}

/**
 * What the first visit of each route downloads. Without `routes`, each HTML page is a route, and so is each lazy chunk
 * that a page's closure can import (as `page → chunk`), which is what routers make of pages.
 * Images and fonts count only where markup loads them: which `url()` a visit needs, only a browser knows.
 */
export function planRoutes(files: readonly FileReport[], routes?: readonly RouteStart[]): RouteReport[] {
  const site = new Map(files.map((file) => [file.path, file]))
  return (routes ?? routesFromPages(site)).map(({ route, starts }) => {
    const loaded = loadClosure(site, starts).map((path) => site.get(path)!)
    return {
      route,
      requests: loaded.length,
      ...addSizes(loaded),
      files: loaded.map((file) => file.path),
      byKind: bytesByKind(loaded),
    }
  })
}

function routesFromPages(site: ReadonlyMap<string, FileReport>): RouteStart[] {
  const routes: RouteStart[] = []
  for (const page of site.values()) {
    if (page.kind !== 'html') continue
    routes.push({ route: page.path, starts: [page.path] })
    const lazy = new Map<string, readonly string[]>()
    for (const path of loadClosure(site, [page.path])) {
      for (const target of site.get(path)!.dynamicImports) lazy.set(target.file, target.with)
    }
    for (const [file, extra] of lazy) {
      routes.push({ route: `${page.path} → ${chunkName(file)}`, starts: [page.path, file, ...extra] })
    }
  }
  return routes
}

/** `assets/menu-editor-DfG3_k2a.js` → `menu-editor`. */
function chunkName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return file.replace(/\.\w+$/, '').replace(/[-.][\w-]{8}$/, '')
}

function bytesByKind(files: readonly FileReport[]): Partial<Record<FileKind, number>> {
  const bytes: Partial<Record<FileKind, number>> = {}
  for (const file of files) bytes[file.kind] = (bytes[file.kind] ?? 0) + file.raw
  return bytes
}
