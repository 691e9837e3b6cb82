import type { BuildFacts, BuiltChunk } from '../build-facts.ts'

/** A route and the modules a visit starts from: the page first, then what is loaded lazily, outermost first. */
export interface RouteStart {
  readonly route: string
  readonly starts: readonly string[]
}

/** What a browser loads for a route. */
export interface RouteLoad {
  readonly route: string
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  /**
   * Levels of the import graph, one after another: how often a browser that is given no preload hints must read a script
   * before it knows the next.
   */
  readonly depth: number
}

/** Follows each route from its starts through the chunks' static imports. */
export function routeLoads({ chunks }: Pick<BuildFacts, 'chunks'>, routes: readonly RouteStart[]): RouteLoad[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const holder = chunkOfModules(chunks)
  return routes.map(({ route, starts }) => {
    const loaded = new Set<string>()
    let depth = 0
    for (const start of starts) {
      const file = holder.get(start)
      let level = file === undefined || loaded.has(file) ? [] : [file]
      while (level.length > 0) {
        depth++
        for (const each of level) loaded.add(each)
        level = [...new Set(level.flatMap((each) => byFile.get(each)!.imports))].filter(
          (each) => byFile.has(each) && !loaded.has(each),
        )
      }
    }
    const scripts = [...loaded].toSorted()
    const styles = [...new Set(scripts.flatMap((file) => byFile.get(file)!.css))].toSorted()
    return { route, scripts, styles, depth }
  })
}

/** The chunk an `import()` of a module asks for: the one that stands for it, or else the one that holds it. */
export function chunkOfModules(chunks: readonly BuiltChunk[]): ReadonlyMap<string, string> {
  const holder = new Map<string, string>()
  for (const chunk of chunks) for (const id of Object.keys(chunk.modules)) holder.set(id, chunk.file)
  for (const chunk of chunks) if (chunk.facade !== null) holder.set(chunk.facade, chunk.file)
  return holder
}
