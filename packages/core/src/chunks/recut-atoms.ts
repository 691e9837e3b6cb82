import type { AtomFacts, ChunkFacts } from './chunk-facts.ts'

/**
 * Cuts the atoms anew, by what each entry reaches through import statements. The exact pass has them from the bundler, which
 * also knows what each import is used for; without a build, statements are the nearest one gets.
 */
export function recutAtoms(facts: ChunkFacts): ChunkFacts {
  const modules = facts.modules.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const byId = new Map(modules.map((module) => [module.id, module]))
  const entries = modules.filter(({ entry }) => entry !== null).map(({ id }) => id)
  const reach = new Map(facts.modules.map(({ id }) => [id, [] as number[]]))
  entries.forEach((entry, number) => {
    const found = new Set([entry])
    for (const id of found) for (const next of byId.get(id)!.imports) if (byId.has(next)) found.add(next)
    for (const id of found) reach.get(id)!.push(number)
  })
  const groups = [...Map.groupBy(modules, ({ id }) => reach.get(id)!.join()).values()]
  const idOf = new Map(
    groups.flatMap((members) => {
      const head = members.find(({ entry }) => entry !== null) ?? members.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]!
      return members.map(({ id }) => [id, head.id] as const)
    }),
  )
  const atoms = groups.map((members): AtomFacts => {
    const id = idOf.get(members[0]!.id)!
    const imports = new Set(members.flatMap((member) => member.imports.flatMap((next) => idOf.get(next) ?? [])))
    imports.delete(id)
    return {
      id,
      entry: byId.get(id)!.entry === null ? null : id,
      imports: [...imports].toSorted(),
      modules: members.map((member) => member.id).toSorted(),
    }
  })
  return { ...facts, atoms: atoms.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}
