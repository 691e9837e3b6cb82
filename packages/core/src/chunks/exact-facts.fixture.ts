import type { AtomFacts, ChunkFacts, ModuleFacts, RouteFacts } from './chunk-facts.ts'
import { audiencePriors, compressionPriors } from './priors.ts'

/** A module in the shorthand of tests; what is left out is small, pure and seldom changes. */
export interface ModuleSketch {
  readonly id: string
  readonly imports?: readonly string[]
  readonly lazy?: readonly string[]
  readonly page?: boolean
  readonly package?: string
  /** Compressed bytes. Default 500. */
  readonly bytes?: number
  readonly churn?: number
  readonly sideEffects?: boolean
  readonly css?: boolean
}

export interface FactsSketch {
  readonly modules: readonly ModuleSketch[]
  /** Entries per route. */
  readonly routes?: Readonly<Record<string, readonly string[]>>
  readonly rest?: Partial<ChunkFacts>
}

/** The facts an exact pass of a bundler would give for this app: unreached modules shaken off, one atom per set of entries. */
export function exactFacts({ modules, routes = {}, rest = {} }: FactsSketch): ChunkFacts {
  const sketches = new Map(modules.map((module) => [module.id, module]))
  const pages = modules.filter(({ page }) => page === true).map(({ id }) => id)
  const order: string[] = []
  const lazy = new Set<string>()
  const visit = (id: string, open: Set<string>): void => {
    const module = sketches.get(id)
    if (module === undefined || open.has(id)) return
    open.add(id)
    for (const next of module.imports ?? []) visit(next, open)
    for (const target of module.lazy ?? []) if (sketches.has(target)) lazy.add(target)
    order.push(id)
  }
  const seen = new Set<string>()
  for (const page of pages) visit(page, seen)
  for (const target of lazy) visit(target, seen)
  const place = new Map(order.map((id, index) => [id, index]))

  const entries = [...new Set([...pages, ...lazy])]
  const reach = new Map(order.map((id) => [id, [] as number[]]))
  entries.forEach((entry, number) => {
    for (const id of closure(sketches, entry)) reach.get(id)!.push(number)
  })
  const groups = Map.groupBy(order, (id) => reach.get(id)!.join())
  const atomOf = new Map<string, string>()
  for (const members of groups.values()) {
    const id = members.find((member) => entries.includes(member)) ?? members.toSorted()[0]!
    for (const member of members) atomOf.set(member, id)
  }
  const importsOf = (id: string): string[] => (sketches.get(id)!.imports ?? []).filter((next) => place.has(next))
  return {
    version: 1,
    modules: order
      .map((id): ModuleFacts => {
        const { package: packageName = null, bytes = 500, churn, sideEffects = false, css = false } = sketches.get(id)!
        return {
          id,
          package: packageName,
          bytes: bytes * 3,
          compressedBytes: bytes,
          imports: importsOf(id),
          dynamicImports: (sketches.get(id)!.lazy ?? []).filter((target) => place.has(target)),
          order: place.get(id)!,
          entry: pages.includes(id) ? 'page' : lazy.has(id) ? 'lazy' : null,
          sideEffects,
          css,
          churn: churn ?? (packageName === null ? 0.02 : 0.04),
          fixed: id === 'virtual:rolldown/runtime.js',
        }
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    atoms: [...groups.values()]
      .map((members): AtomFacts => {
        const id = atomOf.get(members[0]!)!
        const imports = new Set(members.flatMap((member) => importsOf(member).map((next) => atomOf.get(next)!)))
        imports.delete(id)
        return {
          id,
          entry: entries.includes(id) ? id : null,
          imports: [...imports].toSorted(),
          modules: members.toSorted(),
        }
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    routes: Object.entries(routes).map(([route, starts]): RouteFacts => ({ route, entries: starts, visits: 1 })),
    transitions: [],
    audience: audiencePriors,
    compression: compressionPriors,
    ...rest,
  }
}

function closure(sketches: ReadonlyMap<string, ModuleSketch>, start: string): Set<string> {
  const found = new Set([start])
  for (const id of found) for (const next of sketches.get(id)?.imports ?? []) if (sketches.has(next)) found.add(next)
  return found
}
