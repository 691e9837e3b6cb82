import { ModuleUnknown } from './chunk-errors.ts'
import type { AtomFacts, ChunkFacts } from './chunk-facts.ts'
import type { ChunkPlan } from './chunk-plan.ts'
import { evaluatePlan, type CostBreakdown } from './evaluate-plan.ts'
import { indexFacts } from './index-facts.ts'
import { planChunks } from './plan-chunks.ts'
import type { PlanOptions } from './plan-options.ts'

export interface WhatIfOptions extends PlanOptions {
  readonly facts: ChunkFacts
  /** Module that shall be loaded with `import()`. */
  readonly lazy: string
  /** Files whose static import of it becomes an `import()`. Default all that have one. */
  readonly importers?: readonly string[]
}

export interface WhatIfOutcome {
  readonly plan: ChunkPlan
  readonly before: CostBreakdown
  readonly after: CostBreakdown
  /** Compressed bytes each route would load less, by route; below zero is more. */
  readonly saved: readonly { readonly route: string; readonly bytes: number }[]
}

/**
 * Plans the app as it would be if a static import were an `import()`, without building it. Both sides are worked out from
 * import statements, so that they compare; a build may find a little more to shake off.
 *
 * @throws FP_CHUNKS_MODULE_UNKNOWN when the facts have no such module.
 */
export function whatIf({ facts, lazy, importers, ...options }: WhatIfOptions): WhatIfOutcome {
  const known = facts.modules.map(({ id }) => id).toSorted()
  for (const id of [lazy, ...(importers ?? [])]) if (!known.includes(id)) throw ModuleUnknown(id, known)
  // As confirmed by the exact pass: what a barrel only seems to lead to is not followed.
  const now = recut(withLazyImport(facts, lazy, []))
  const then = recut(withLazyImport(facts, lazy, importers))
  const plan = planChunks(then, options)
  const before = evaluatePlan(now, planChunks(now, options), options)
  const after = evaluatePlan(then, plan, options)
  const bytes = (side: CostBreakdown): Map<string, number> =>
    new Map(side.loads.filter(({ kind }) => kind === 'route').map((load) => [load.name, load.bytes]))
  const bytesAfter = bytes(after)
  return {
    plan,
    before,
    after,
    saved: [...bytes(before)].map(([route, was]) => ({ route, bytes: Math.round(was - bytesAfter.get(route)!) })),
  }
}

function withLazyImport(facts: ChunkFacts, lazy: string, importers: readonly string[] | undefined): ChunkFacts {
  const index = indexFacts(facts)
  const target = index.moduleAt.get(lazy)!
  const isCut = (at: number): boolean =>
    index.imports[at]!.includes(target) && (importers === undefined || importers.includes(index.modules[at]!.id))
  const anyCut = index.modules.some((_, at) => isCut(at))
  const modules = index.modules.map((module, at) => {
    const imports = index.imports[at]!
    const cut = isCut(at)
    const kept = imports.filter((to) => !cut || to !== target).map((to) => index.modules[to]!.id)
    const becomesLazy = anyCut && module.id === lazy && module.entry === null
    return {
      ...module,
      imports: kept,
      dynamicImports: cut ? [...new Set([...module.dynamicImports, lazy])] : module.dynamicImports,
      ...(becomesLazy && { entry: 'lazy' as const }),
    }
  })
  return { ...facts, modules }
}

/** Cuts the atoms anew, by what each entry reaches through import statements. */
function recut(facts: ChunkFacts): ChunkFacts {
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
