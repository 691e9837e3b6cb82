import type { AtomFacts, ChunkFacts, ModuleFacts } from './chunk-facts.ts'

/** The facts with numbers for names: modules in the order they run, atoms by id. Independent of the order of the input. */
export interface FactsIndex {
  readonly facts: ChunkFacts
  readonly modules: readonly ModuleFacts[]
  readonly moduleAt: ReadonlyMap<string, number>
  readonly atoms: readonly AtomFacts[]
  /** Atom of each module. */
  readonly atomOf: Int32Array
  /** Per atom: its modules, in the order they run. */
  readonly atomModules: readonly (readonly number[])[]
  /** Per atom: atoms it imports. */
  readonly atomImports: readonly (readonly number[])[]
  /**
   * Per module: modules it imports, as far as the exact chunk edges confirm them. Where a chunk edge has no import
   * statement to show for it, the last-run module of the importing atom stands in for it.
   */
  readonly imports: readonly (readonly number[])[]
  /** Atom that loading an entry module loads: its facade's. */
  readonly startAtom: (moduleId: string) => number
}

export function indexFacts(facts: ChunkFacts): FactsIndex {
  const modules = facts.modules.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const moduleAt = new Map(modules.map((module, index) => [module.id, index]))
  const atoms = facts.atoms.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const atomAt = new Map(atoms.map((atom, index) => [atom.id, index]))
  const atomOf = new Int32Array(modules.length).fill(-1)
  const atomModules = atoms.map((atom, index) => {
    const members = atom.modules.map((id) => moduleAt.get(id)!).toSorted((a, b) => a - b)
    for (const member of members) atomOf[member] = index
    return members
  })
  const atomImports = atoms.map((atom, index) =>
    [...new Set(atom.imports.map((id) => atomAt.get(id)!))].filter((to) => to !== index).toSorted((a, b) => a - b),
  )
  const facade = new Map(atoms.flatMap((atom, index) => (atom.entry === null ? [] : [[atom.entry, index] as const])))
  return {
    facts,
    modules,
    moduleAt,
    atoms,
    atomOf,
    atomModules,
    atomImports,
    imports: confirmedImports({ modules, moduleAt, atomOf, atomModules, atomImports }),
    startAtom: (id) => facade.get(id) ?? atomOf[moduleAt.get(id) ?? -1] ?? -1,
  }
}

type Known = Pick<FactsIndex, 'modules' | 'moduleAt' | 'atomOf' | 'atomModules' | 'atomImports'>

function confirmedImports({ modules, moduleAt, atomOf, atomModules, atomImports }: Known): number[][] {
  const allowed = atomImports.map((targets) => new Set(targets))
  const shown = atomImports.map(() => new Set<number>())
  const imports = modules.map((module, from) => {
    const atom = atomOf[from]!
    const confirmed = module.imports
      .map((id) => moduleAt.get(id))
      .filter((to) => to !== undefined)
      .filter((to) => to !== from && (atomOf[to] === atom || allowed[atom]?.has(atomOf[to]!)))
    for (const to of confirmed) shown[atom]?.add(atomOf[to]!)
    return [...new Set(confirmed)]
  })
  atomImports.forEach((targets, atom) => {
    const last = atomModules[atom]!.at(-1)
    if (last === undefined) return
    for (const target of targets) if (!shown[atom]!.has(target)) imports[last]!.push(...atomModules[target]!)
  })
  return withHelpers({ modules, atomModules, atomImports, imports })
}

/**
 * The bundler's helpers are used without an import statement. A module that nobody imports and that is no entry is taken to
 * be imported by the last-run module of its atom and of each atom that imports this one.
 */
function withHelpers({
  modules,
  atomModules,
  atomImports,
  imports,
}: Omit<FactsIndex, 'facts' | 'moduleAt' | 'atoms' | 'atomOf' | 'startAtom'>): number[][] {
  const imported = new Set(imports.flat())
  const complete = imports.map((targets) => [...targets])
  const helpers = atomModules.map((members) =>
    members.filter((module) => !imported.has(module) && modules[module]!.entry === null),
  )
  atomModules.forEach((members, atom) => {
    const last = members.at(-1)
    if (last === undefined) return
    for (const from of [atom, ...atomImports[atom]!]) {
      for (const helper of helpers[from]!) if (helper !== last) complete[last]!.push(helper)
    }
  })
  return complete
}
