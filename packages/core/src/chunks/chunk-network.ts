import { hasBit } from './bitset.ts'
import type { ChunkNode } from './module-graph.ts'
import { noModule, type OrderedChunk, type OrderedChunks } from './order-check.ts'
import type { PlanInput } from './plan-input.ts'
import { inImportOrder } from './run-order.ts'

/** A chunk of a plan or of a real output, with the index's numbers for modules and the network's for chunks. */
export interface NetworkChunk extends OrderedChunk {
  readonly name: string
  readonly modules: readonly number[]
  readonly imports: readonly number[]
}

/** Chunks and how they load each other, whoever made them. */
export interface ChunkNetwork extends OrderedChunks {
  readonly chunks: readonly NetworkChunk[]
  /** Chunk of each module; −1 for a module in none. */
  readonly chunkOf: Int32Array
  /** Chunks loaded at a load point. */
  readonly loadedAt: (point: number) => ReadonlySet<number>
}

export interface ChunkMembers {
  readonly name: string
  readonly modules: readonly string[]
}

/** The network a list of module groups would make, by what their modules import. Bare facades of the exact pass are added. */
export function plannedNetwork(input: PlanInput, groups: readonly ChunkMembers[]): ChunkNetwork {
  const { index } = input
  const facades = index.atoms.flatMap((atom, at) => (atom.modules.length === 0 ? [at] : []))
  const members = [
    ...groups.map(({ modules }) => modules.map((id) => index.moduleAt.get(id)!).toSorted((a, b) => a - b)),
    ...facades.map(() => []),
  ]
  const chunkOf = chunksOf(index.modules.length, members)
  const imports = members.map((modules, chunk) => {
    const atom = facades[chunk - groups.length]
    const targets =
      atom === undefined
        ? modules.flatMap((module) => index.imports[module]!)
        : index.atomImports[atom]!.flatMap((target) => index.atomModules[target]!)
    return [...new Set(targets.map((module) => chunkOf[module]!))].filter((to) => to !== chunk && to !== -1)
  })
  const names = [...groups.map(({ name }) => name), ...facades.map((atom) => index.atoms[atom]!.id)]
  const startOf = (entry: string): number => {
    const facade = facades.indexOf(index.startAtom(entry))
    return facade === -1 ? (chunkOf[index.moduleAt.get(entry) ?? -1] ?? -1) : groups.length + facade
  }
  const network = toNetwork(input, { names, members, imports, chunkOf, startOf, importsInOrder: false })
  const chunksOfAtom = index.atomModules.map((modules) => [...new Set(modules.map((module) => chunkOf[module]!))])
  return {
    ...network,
    // Import statements do not show all that is needed (the bundler's helpers); the exact pass does.
    loadedAt: (point) => {
      const needed = chunksOfAtom.flatMap((chunks, atom) => (hasBit(input.reach[atom]!, point) ? chunks : []))
      return closure(network.chunks, [...network.startsAt(point), ...needed.filter((chunk) => chunk !== -1)])
    },
  }
}

/** The network of a real output. Modules that the facts do not know (helpers made while rendering) are left out. */
export function outputNetwork(input: PlanInput, output: readonly ChunkNode[]): ChunkNetwork {
  const { index } = input
  const at = new Map(output.map(({ file }, chunk) => [file, chunk]))
  const facade = new Map(
    output.flatMap((chunk, number) => (chunk.facade === null ? [] : [[chunk.facade, number] as const])),
  )
  const members = output.map(({ modules }) =>
    modules.flatMap((id) => index.moduleAt.get(id) ?? []).toSorted((a, b) => a - b),
  )
  const chunkOf = chunksOf(index.modules.length, members)
  return toNetwork(input, {
    names: output.map(({ file }) => file),
    members,
    imports: output.map(({ imports }) => imports.flatMap((file) => at.get(file) ?? [])),
    chunkOf,
    startOf: (entry) => facade.get(entry) ?? chunkOf[index.moduleAt.get(entry) ?? -1] ?? -1,
    importsInOrder: true,
  })
}

interface Parts {
  readonly names: readonly string[]
  readonly members: readonly (readonly number[])[]
  readonly imports: readonly (readonly number[])[]
  readonly chunkOf: Int32Array
  readonly startOf: (entry: string) => number
  readonly importsInOrder: boolean
}

function toNetwork({ index, points }: PlanInput, parts: Parts): ChunkNetwork {
  const { names, members, imports, chunkOf, startOf, importsInOrder } = parts
  const chunks = members.map((modules, chunk): NetworkChunk => ({
    name: names[chunk]!,
    modules,
    imports: importsInOrder ? imports[chunk]! : inImportOrder(imports[chunk]!, (to) => members[to]![0] ?? noModule),
    effects: modules.filter((module) => index.modules[module]!.sideEffects || index.modules[module]!.css),
  }))
  const startsAt = (point: number): number[] => points[point]!.starts.map(startOf).filter((chunk) => chunk !== -1)
  return {
    chunks,
    chunkOf,
    chunkAt: (chunk) => chunks[chunk]!,
    startsAt,
    loadedAt: (point) => closure(chunks, startsAt(point)),
  }
}

function chunksOf(modules: number, members: readonly (readonly number[])[]): Int32Array {
  const chunkOf = new Int32Array(modules).fill(-1)
  members.forEach((list, chunk) => list.forEach((module) => (chunkOf[module] = chunk)))
  return chunkOf
}

function closure(chunks: readonly NetworkChunk[], starts: readonly number[]): Set<number> {
  const loaded = new Set(starts)
  for (const chunk of loaded) for (const next of chunks[chunk]!.imports) loaded.add(next)
  return loaded
}
