import type { BuildFacts, BuiltChunk } from '../build-facts.ts'
import { routeLoads, type RouteStart } from './route-loads.ts'

/**
 * Foretells, without building again, what an edit of some modules' code makes a visitor with everything cached download:
 * brotli bytes of scripts and styles, mean over the routes.
 */
export type PredictEdit = (modules: Iterable<string>) => number

/**
 * With an import map only the chunks that hold the edited modules get a new name. Without one every chunk that names a
 * changed file, by an import, an `import()` or a list of files to preload, changes too, and so on.
 */
export function createPrediction(build: BuildFacts, routes: readonly RouteStart[]): PredictEdit {
  const loads = routeLoads(build, routes).map(({ scripts, styles }) => new Set([...scripts, ...styles]))
  const filesOf = filesByModule(build)
  const share = new Map<string, number>()
  for (const load of loads) for (const file of load) share.set(file, (share.get(file) ?? 0) + 1 / loads.length)
  const spread = build.importMap === null ? cascade(build.chunks) : (files: Set<string>): Set<string> => files
  const costs = new Map<string, number>()
  return (modules) => {
    const start = new Set([...modules].flatMap((id) => filesOf.get(id) ?? []))
    const key = [...start].toSorted().join()
    const known = costs.get(key)
    if (known !== undefined) return known
    let cost = 0
    for (const file of spread(start)) cost += (build.files[file]?.brotli ?? 0) * (share.get(file) ?? 0)
    costs.set(key, cost)
    return cost
  }
}

/**
 * A script's code lies in its chunk. A stylesheet's lies in the stylesheets of the chunk that holds it; and Vite 8.3 takes
 * the styles into the hash of that chunk, so that its name changes, too, unless chunks are renamed by their bytes.
 */
function filesByModule({ chunks, namedByContent }: BuildFacts): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>()
  for (const chunk of chunks) {
    for (const [id, bytes] of Object.entries(chunk.modules)) {
      const styles = namedByContent ? chunk.css : [...chunk.css, chunk.file]
      const own = isStyle(id) ? styles : bytes > 0 ? [chunk.file] : []
      files.set(id, [...(files.get(id) ?? []), ...own])
    }
  }
  return files
}

export function isStyle(id: string): boolean {
  return /\.(?:css|scss|sass|less|styl|stylus|pcss|postcss)(?:\?|$)/.test(id)
}

function cascade(chunks: readonly BuiltChunk[]): (files: Set<string>) => Set<string> {
  const namedBy = new Map<string, Set<string>>()
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const note = (file: string, by: string): void =>
    void (namedBy.get(file) ?? namedBy.set(file, new Set()).get(file)!).add(by)
  for (const chunk of chunks) {
    for (const file of chunk.imports) note(file, chunk.file)
    // The list of files to preload stands where the `import()` does.
    for (const lazy of chunk.dynamicImports) for (const file of withImports(lazy, byFile)) note(file, chunk.file)
  }
  return (files) => {
    const all = new Set(files)
    for (const file of all) for (const by of namedBy.get(file) ?? []) all.add(by)
    return all
  }
}

function withImports(start: string, byFile: ReadonlyMap<string, BuiltChunk>): Set<string> {
  const all = new Set([start])
  for (const file of all) for (const next of byFile.get(file)?.imports ?? []) all.add(next)
  const styles = [...all].flatMap((file) => byFile.get(file)?.css ?? [])
  return new Set([...all, ...styles])
}
