import { sourceOwners } from '../../lab/source-owners.ts'
import type { Segment } from '../../report/attribute-source-map.ts'
import type { MappedScript, ModuleMap } from './module-map.ts'

/** A built script with its decoded source map. */
export interface ScriptSources {
  /** Path in the site. */
  readonly file: string
  readonly chunk: string
  readonly code: string
  /** Ids of modules in the place of the map's sources; two sources may be of one module. Null for those without a name. */
  readonly sources: readonly (string | null)[]
  /** Decoded mappings: one list of segments per line, sorted by column. */
  readonly mappings: readonly (readonly Segment[])[]
}

/** Makes the map of a build. The same scripts, in whatever order, give the same map. */
export function buildModuleMap({
  release,
  scripts,
}: {
  readonly release: string | null
  readonly scripts: readonly ScriptSources[]
}): ModuleMap {
  const owned = scripts.map((script) => ({ ...script, owners: ownersOf(script) }))
  const used = new Set(owned.flatMap(({ owners }) => owners.flatMap(({ module }) => module ?? [])))
  const modules = [...used].toSorted()
  const numbers = new Map(modules.map((id, index) => [id, index]))
  const files = owned
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, chunk, code, owners }): [string, MappedScript] => {
      const changes: number[] = []
      let before = 0
      for (const { offset, module } of owners) {
        changes.push(offset - before, module === null ? -1 : numbers.get(module)!)
        before = offset
      }
      changes.push(code.length - before, -1)
      return [file, { chunk, changes }]
    })
  return { version: 1, release, modules, files: Object.fromEntries(files) }
}

interface Owner {
  readonly offset: number
  readonly module: string | null
}

/**
 * Changes of module: those between two sources of one module are none. Nor is what no map speaks of between two stretches
 * of one module: bundlers write a module's text in one piece, and put indents and wrapped calls into it.
 */
function ownersOf({ code, sources, mappings }: ScriptSources): readonly Owner[] {
  const owners: Owner[] = []
  for (const { offset, source } of sourceOwners(code, mappings)) {
    const module = source === null ? null : (sources[source] ?? null)
    const [before, last] = [owners.at(-2), owners.at(-1)]
    if (last && last.module === module) continue
    if (last?.module === null && before?.module === module) owners.pop()
    else owners.push({ offset: module === null ? offset : functionStart(code, offset, last?.offset ?? 0), module })
  }
  return owners
}

/**
 * Where a function begins whose first name stands at `offset`: browsers name a function by its first character, and maps say
 * whose `(` or `async (` it is for the one behind it only. Seen where a bundler puts one module's function into another's call.
 */
function functionStart(code: string, offset: number, floor: number): number {
  const opening = /(?:async ?)?\([{[]?$/.exec(code.slice(Math.max(floor, offset - 8), offset))
  return opening === null ? offset : offset - opening[0].length
}
