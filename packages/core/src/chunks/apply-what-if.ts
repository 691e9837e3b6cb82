import { ModuleUnknown, WhatIfInvalid } from './chunk-errors.ts'
import type { ChunkFacts, ModuleFacts } from './chunk-facts.ts'
import { executionOrder } from './execution-order.ts'
import { type FactsIndex, indexFacts } from './index-facts.ts'
import type { PlanPins } from './plan-options.ts'
import { recutAtoms } from './recut-atoms.ts'
import type { WhatIfChange } from './what-if-change.ts'

export interface ChangedFacts {
  readonly facts: ChunkFacts
  /** Pins that the changes ask for. */
  readonly pins: Pick<PlanPins, 'together' | 'apart'>
}

type Draft = Map<string, { imports: readonly string[]; dynamicImports: readonly string[] }>

/**
 * The facts as they would be after the changes, worked out on import statements: as the exact pass confirmed them, so that
 * what a barrel only seems to lead to is not followed. Modules that nothing reaches any more are dropped; what tree shaking
 * would find besides is not known without a build.
 *
 * @throws FP_CHUNKS_MODULE_UNKNOWN, FP_CHUNKS_WHAT_IF for a change that would change nothing.
 */
export function applyWhatIf(facts: ChunkFacts, changes: readonly WhatIfChange[]): ChangedFacts {
  const index = indexFacts(facts)
  const modules = [
    ...index.modules.map((module, at) => ({
      ...module,
      imports: index.imports[at]!.map((to) => index.modules[to]!.id),
    })),
    ...facadesOf(index),
  ]
  const known = modules.map(({ id }) => id)
  const idsOf = (name: string): string[] => {
    const ids = modules.filter((module) => module.package === name || module.id === name).map(({ id }) => id)
    if (ids.length === 0) throw ModuleUnknown(name, known.toSorted())
    return ids
  }
  const draft: Draft = new Map(modules.map(({ id, imports, dynamicImports }) => [id, { imports, dynamicImports }]))
  const together: string[][] = []
  const apart: string[][] = []
  for (const change of changes) {
    if (change.kind === 'together') together.push([...new Set(change.targets.flatMap(idsOf))])
    else if (change.kind === 'apart') apart.push(...change.targets.map(idsOf))
    else if (change.kind === 'lazy') makeLazy(draft, idsOf(change.module)[0]!, change.importers)
    else if (change.kind === 'eager') makeEager(draft, idsOf(change.module)[0]!)
    else if (change.kind === 'drop-import') dropImport(draft, idsOf(change.from)[0]!, idsOf(change.to)[0]!)
    else removeModules(draft, { ids: idsOf(change.target), target: change.target, modules })
  }
  const then = surviving(modules, draft)
  const routes = facts.routes
    .map((route) => ({ ...route, entries: route.entries.filter((id) => then.has(id)), was: route }))
    // A route whose own page is gone is gone.
    .filter(({ entries, was }) => entries.at(-1) === was.entries.at(-1) && entries.length > 0)
    .map(({ was: _was, ...route }) => route)
  const left = new Set(routes.map(({ route }) => route))
  const changed = {
    ...facts,
    modules: ordered(then).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    routes,
    transitions: facts.transitions.filter(({ from, to }) => left.has(from) && left.has(to)),
  }
  return { facts: recutAtoms(changed), pins: { together, apart } }
}

/** With the places at which they would run now: another import is another order. */
function ordered(modules: ReadonlyMap<string, ModuleFacts>): ModuleFacts[] {
  const before = [...modules.values()].toSorted((a, b) => a.order - b.order)
  const pages = before.filter(({ entry }) => entry === 'page').map(({ id }) => id)
  const place = new Map(executionOrder(modules, pages).map((id, at) => [id, at]))
  // What no walk finds (a helper of the bundler) stays ahead of everything.
  return before
    .toSorted((a, b) => (place.get(a.id) ?? -1) - (place.get(b.id) ?? -1) || a.order - b.order)
    .map((module, order) => ({ ...module, order }))
}

/** Entries that left no code, as modules without bytes: a plan cut anew has no other way to know what they load. */
function facadesOf({ atoms, modules, moduleAt }: FactsIndex): ModuleFacts[] {
  const membersOf = new Map(atoms.map(({ id, modules: members }) => [id, members]))
  return atoms
    .filter((atom) => atom.modules.length === 0 && atom.entry !== null && !moduleAt.has(atom.entry))
    .map((atom, at) => ({
      id: atom.entry!,
      package: null,
      bytes: 0,
      compressedBytes: 0,
      imports: atom.imports.flatMap((id) => membersOf.get(id)!),
      dynamicImports: [],
      order: modules.length + at,
      entry: 'lazy' as const,
      sideEffects: false,
      css: false,
      churn: 0,
      fixed: false,
    }))
}

function makeLazy(draft: Draft, target: string, importers: readonly string[] | undefined): void {
  let found = false
  for (const [id, { imports, dynamicImports }] of draft) {
    if (id === target || !imports.includes(target) || importers?.includes(id) === false) continue
    found = true
    const asked = [...new Set([...dynamicImports, target])]
    draft.set(id, { imports: imports.filter((to) => to !== target), dynamicImports: asked })
  }
  if (!found && importers === undefined)
    throw WhatIfInvalid(`lazy ${target}`, 'nothing imports it statically', 'It is loaded by import() or starts a page.')
}

function makeEager(draft: Draft, target: string): void {
  let found = false
  for (const [id, { imports, dynamicImports }] of draft) {
    if (!dynamicImports.includes(target)) continue
    found = true
    const kept = dynamicImports.filter((to) => to !== target)
    draft.set(id, { imports: [...new Set([...imports, target])], dynamicImports: kept })
  }
  if (!found) throw WhatIfInvalid(`eager ${target}`, 'no import() asks for it', 'Name a module that is loaded lazily.')
}

function dropImport(draft: Draft, from: string, to: string): void {
  const { imports, dynamicImports } = draft.get(from)!
  if (!imports.includes(to) && !dynamicImports.includes(to)) {
    const own = [...imports, ...dynamicImports]
    const some = own.slice(0, 8).join(', ')
    const hint = own.length === 0 ? `${from} imports nothing.` : `It imports ${some}${own.length > 8 ? ', …' : ''}.`
    throw WhatIfInvalid(`drop-import ${from} -> ${to}`, `${from} does not import ${to}`, hint)
  }
  draft.set(from, {
    imports: imports.filter((id) => id !== to),
    dynamicImports: dynamicImports.filter((id) => id !== to),
  })
}

interface Removal {
  readonly ids: readonly string[]
  readonly target: string
  readonly modules: readonly ModuleFacts[]
}

function removeModules(draft: Draft, { ids, target, modules }: Removal): void {
  if (modules.some(({ id, entry }) => entry === 'page' && ids.includes(id)))
    throw WhatIfInvalid(`remove ${target}`, 'a page starts from it', 'Name something that the page imports.')
  for (const id of ids) draft.delete(id)
  for (const [id, { imports, dynamicImports }] of draft) {
    const isLeft = (to: string): boolean => !ids.includes(to)
    draft.set(id, { imports: imports.filter(isLeft), dynamicImports: dynamicImports.filter(isLeft) })
  }
}

/** The modules after the changes, without those that only what was changed led to. */
function surviving(modules: readonly ModuleFacts[], draft: Draft): Map<string, ModuleFacts> {
  const askedBefore = new Set(modules.flatMap(({ dynamicImports }) => dynamicImports))
  const isStart = ({ id, entry }: ModuleFacts): boolean =>
    entry === 'page' || (entry === 'lazy' && !askedBefore.has(id))
  const starts = modules.filter(isStart).map(({ id }) => id)
  const before = new Map(modules.map(({ id, imports, dynamicImports }) => [id, [...imports, ...dynamicImports]]))
  const after = new Map([...draft].map(([id, { imports, dynamicImports }]) => [id, [...imports, ...dynamicImports]]))
  const reachedBefore = closure(starts, before)
  const reachedAfter = closure(starts, after)
  // What no import statement ever led to (the bundler's helpers) stays.
  const isLeft = (id: string): boolean => draft.has(id) && (reachedAfter.has(id) || !reachedBefore.has(id))
  const asked = new Set([...draft].filter(([id]) => isLeft(id)).flatMap(([, { dynamicImports }]) => dynamicImports))
  return new Map(
    modules
      .filter(({ id }) => isLeft(id))
      .map((module) => {
        const { imports, dynamicImports } = draft.get(module.id)!
        const staysLazy = asked.has(module.id) || (module.entry === 'lazy' && !askedBefore.has(module.id))
        const entry = module.entry === 'page' ? 'page' : staysLazy ? 'lazy' : null
        const left = { imports: imports.filter(isLeft), dynamicImports: dynamicImports.filter(isLeft) }
        return [module.id, { ...module, ...left, entry }]
      }),
  )
}

function closure(starts: readonly string[], edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(starts)
  for (const id of found) for (const next of edges.get(id) ?? []) found.add(next)
  return found
}
