import type { Part } from './part.ts'
import type { PlanInput } from './plan-input.ts'

/** How parts load each other, and where loading starts, as long as none are merged. */
export interface PartImports {
  /** Per part: the parts it imports, and those that import it. */
  readonly imports: readonly Set<number>[]
  readonly importers: readonly Set<number>[]
  /** Per load point: the parts that loading starts from. */
  readonly startsAt: readonly (readonly number[])[]
}

export function partImports({ index, points }: PlanInput, parts: readonly Part[]): PartImports {
  const partOf = new Int32Array(index.modules.length).fill(-1)
  const facades = new Map<number, number>()
  parts.forEach(({ kind, atom, modules }, part) => {
    for (const module of modules) partOf[module] = part
    if (kind === 'facade') facades.set(atom, part)
  })
  const imports = parts.map(() => new Set<number>())
  const importers = parts.map(() => new Set<number>())
  const connect = (from: number, to: number): void => {
    if (from === to || from === -1 || to === -1) return
    imports[from]!.add(to)
    importers[to]!.add(from)
  }
  index.imports.forEach((targets, module) => {
    for (const to of targets) connect(partOf[module]!, partOf[to]!)
  })
  for (const [atom, facade] of facades) {
    for (const target of index.atomImports[atom]!) {
      for (const module of index.atomModules[target]!) connect(facade, partOf[module]!)
    }
  }
  const startOf = (entry: string): number =>
    facades.get(index.startAtom(entry)) ?? partOf[index.moduleAt.get(entry) ?? -1] ?? -1
  return { imports, importers, startsAt: points.map(({ starts }) => starts.map(startOf).filter((part) => part !== -1)) }
}
