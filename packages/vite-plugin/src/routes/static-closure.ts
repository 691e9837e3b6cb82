import type { RouteGraphModule } from './source-project.ts'

/** What loads together with a module: itself and all it imports statically, by id. Asking again costs nothing. */
export function staticClosures(modules: readonly RouteGraphModule[]): (id: string) => ReadonlySet<string> {
  const imports = new Map(modules.map((module) => [module.id, module.imports]))
  const known = new Map<string, ReadonlySet<string>>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const closure = new Set([id])
    for (const member of closure) for (const next of imports.get(member) ?? []) closure.add(next)
    known.set(id, closure)
    return closure
  }
}
