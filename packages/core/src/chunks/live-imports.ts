import type { ModuleNode } from './module-graph.ts'

/**
 * For each module with code in the output, the modules with code in the output that its static imports lead to: directly,
 * or through modules that left no code (barrels, types). In source order, each once, itself included when it imports itself.
 */
export function liveImports(
  modules: ReadonlyMap<string, ModuleNode>,
  isLive: (id: string) => boolean,
): (id: string) => string[] {
  const behind = new Map<string, readonly string[]>()
  /** What a module without code leads to; cycles among such modules end at the first one met again. */
  const through = (dead: string): readonly string[] => {
    const known = behind.get(dead)
    if (known !== undefined) return known
    const seen = new Set([dead])
    const live = new Set<string>()
    for (const id of seen) {
      for (const next of modules.get(id)?.imports ?? []) {
        if (isLive(next)) live.add(next)
        else seen.add(next)
      }
    }
    const found = [...live]
    behind.set(dead, found)
    return found
  }
  return (id) => {
    const found = new Set<string>()
    for (const next of modules.get(id)?.imports ?? []) {
      if (isLive(next)) found.add(next)
      else for (const live of through(next)) found.add(live)
    }
    return [...found]
  }
}
