import type { AppModule } from '../build-facts.ts'
import type { EditTarget, PlannedEdit } from '../planned-edit.ts'
import { isStyle } from './predict-edit.ts'
import type { RouteStart } from './route-loads.ts'

/** An edit as the table names it; several may go into one line, as their mean. */
export interface NamedEdit {
  readonly line: EditLine
  /** What exactly changes, for the document. */
  readonly what: string
  readonly edit: PlannedEdit
}

export const editLines = {
  leaf: 'leaf page edited',
  shared: 'shared module edited',
  layout: 'layout edited',
  style: 'stylesheet edited',
  'package-patch': 'package, patch release',
  'package-minor': 'package, minor release',
  'gain-import': 'page gains an import',
  'gain-library': 'shared module gains a library',
  'gain-lazy': 'page gains a lazy part',
  'drop-import': 'page drops an import',
} as const

export type EditLine = keyof typeof editLines

export interface ChooseEditsOptions {
  /** All that have code or styles in the output. */
  readonly modules: readonly AppModule[]
  readonly routes: readonly RouteStart[]
  /** By route, the modules it needs. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Picks the edits a team makes between deploys, from the facts alone, so that any app gets its own: a page only one route
 * needs, the module most others import, the layout, a stylesheet, three packages (the largest, and those at a half and
 * three quarters of the list by size), and what changes the graph. A kind the app has no place for is left out.
 */
export function chooseEdits(options: ChooseEditsOptions): NamedEdit[] {
  const { modules } = options
  const reachedBy = countRoutes(options)
  const leaf = chooseLeaf(options, reachedBy)
  const shared = chooseShared(options, reachedBy)
  const chosen: (NamedEdit | null)[] = [
    body('leaf', leaf),
    body('shared', shared),
    body('layout', chooseLayout(options, reachedBy)),
    body(
      'style',
      modules
        .filter(({ id, package: owner }) => owner === null && isStyle(id))
        .toSorted(bySize)
        .at(-1),
    ),
    ...choosePackages(modules).flatMap(({ name, members }) => [
      body('package-patch', largestEditable(members), name),
      { line: 'package-minor' as const, what: name, edit: { kind: 'body' as const, modules: members.map(toTarget) } },
    ]),
    ...(leaf === undefined ? [] : structuralEdits({ ...options, leaf, shared, reachedBy })),
  ]
  return chosen.filter((each) => each !== null)
}

function body(line: EditLine, module: AppModule | undefined, owner?: string): NamedEdit | null {
  if (module === undefined) return null
  const what = owner === undefined ? module.id : `${owner}: ${module.id}`
  return { line, what, edit: { kind: 'body', modules: [toTarget(module)] } }
}

export function toTarget({ id, path, literal, functionName }: AppModule): EditTarget {
  return { id, path, literal, functionName }
}

function countRoutes({ modules, reach }: ChooseEditsOptions): (id: string) => number {
  const counts = new Map(modules.map(({ id }) => [id, [...reach.values()].filter((needed) => needed.has(id)).length]))
  return (id) => counts.get(id) ?? 0
}

const bySize = (a: AppModule, b: AppModule): number => a.bytes - b.bytes || (a.id < b.id ? -1 : 1)

/** Own code of the app, in a script, with a place for an edit. */
function isOwnScript({ id, package: owner, bytes, literal, functionName }: AppModule): boolean {
  return owner === null && bytes > 0 && !isStyle(id) && (literal !== null || functionName !== null)
}

/** Of the modules only one route needs, and that import two others of the app at least, the one of middle size. */
function chooseLeaf({ modules }: ChooseEditsOptions, reachedBy: (id: string) => number): AppModule | undefined {
  const known = new Map(modules.map((module) => [module.id, module]))
  const alone = modules.filter((module) => isOwnScript(module) && reachedBy(module.id) === 1)
  const ownImports = ({ imports }: AppModule): number =>
    imports.filter((id) => known.get(id)?.package === null && known.get(id)!.bytes > 0).length
  const rich = alone.filter((module) => ownImports(module) >= 2)
  return middle((rich.length > 0 ? rich : alone).toSorted(bySize))
}

/** Of the app's modules that half of the routes need, the one most modules import, but no start of a route. */
function chooseShared(
  { modules, routes, reach }: ChooseEditsOptions,
  reachedBy: (id: string) => number,
): AppModule | undefined {
  const starts = new Set(routes.flatMap(({ starts: own }) => own))
  const importers = new Map<string, number>()
  for (const { imports } of modules) for (const id of imports) importers.set(id, (importers.get(id) ?? 0) + 1)
  return modules
    .filter((module) => isOwnScript(module) && !starts.has(module.id) && reachedBy(module.id) * 2 >= reach.size)
    .toSorted((a, b) => (importers.get(a.id) ?? 0) - (importers.get(b.id) ?? 0) || bySize(a, b))
    .at(-1)
}

/** The lazy module several routes start from; without one, what is called a layout, or the largest module all routes need. */
function chooseLayout(
  { modules, routes, reach }: ChooseEditsOptions,
  reachedBy: (id: string) => number,
): AppModule | undefined {
  const known = new Map(modules.filter(isOwnScript).map((module) => [module.id, module]))
  const starts = routes.flatMap(({ starts: own }) => own.slice(1, -1)).filter((id) => known.has(id))
  const counts = [...Map.groupBy(starts, (id) => id)].map(([id, all]) => ({ id, count: all.length }))
  const lazy = counts
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1))
    .at(-1)
  if (lazy !== undefined) return known.get(lazy.id)
  const wide = [...known.values()].filter(({ id }) => reachedBy(id) * 2 >= reach.size).toSorted(bySize)
  return wide.findLast(({ id }) => /layout|shell|sidebar|header|root/i.test(id)) ?? wide.at(-1)
}

interface PackageMembers {
  readonly name: string
  readonly members: readonly AppModule[]
}

function choosePackages(modules: readonly AppModule[]): PackageMembers[] {
  const groups = Map.groupBy(
    modules.filter(({ package: owner, bytes }) => owner !== null && bytes > 0),
    ({ package: owner }) => owner!.name,
  )
  const sorted = [...groups]
    .map(([name, members]) => ({ name, members, bytes: members.reduce((sum, { bytes }) => sum + bytes, 0) }))
    .filter(({ members }) => largestEditable(members) !== undefined)
    .toSorted((a, b) => a.bytes - b.bytes || (a.name < b.name ? -1 : 1))
  const at = [0.5, 0.75, 1].map((share) => Math.ceil(share * sorted.length) - 1)
  return [...new Set(at)].filter((index) => index >= 0).map((index) => sorted[index]!)
}

function largestEditable(members: readonly AppModule[]): AppModule | undefined {
  return members
    .filter(({ literal, functionName }) => literal ?? functionName)
    .toSorted(bySize)
    .at(-1)
}

interface StructuralOptions extends ChooseEditsOptions {
  readonly leaf: AppModule
  readonly shared: AppModule | undefined
  readonly reachedBy: (id: string) => number
}

function structuralEdits({ modules, routes, reach, leaf, shared, reachedBy }: StructuralOptions): NamedEdit[] {
  const reached = [...reach.values()].find((needed) => needed.has(leaf.id))!
  // Pages and lazy parts are not imported by others.
  const aside = new Set([
    leaf.id,
    ...modules.flatMap(({ dynamicImports }) => dynamicImports),
    ...routes.flatMap(({ starts }) => starts),
  ])
  const usable = modules.filter(
    (module) => isOwnScript(module) && plainExport(module) !== undefined && !aside.has(module.id),
  )
  const known = new Map(modules.map((module) => [module.id, module]))
  const elsewhere = middle(usable.filter(({ id }) => !reached.has(id) && reachedBy(id) > 0).toSorted(bySize))
  const imported = leaf.imports.flatMap((id) => known.get(id) ?? []).filter(({ bytes }) => bytes > 0)
  // Rather one that others need, too: then it moves between chunks.
  const dropped =
    imported.find(({ id, package: owner }) => owner === null && !isStyle(id) && reachedBy(id) > 1) ??
    imported.find(({ id, package: owner }) => owner === null && !isStyle(id))
  const module = toTarget(leaf)
  const edits: NamedEdit[] = []
  if (elsewhere !== undefined) {
    const edit: PlannedEdit = { kind: 'gain-import', module, from: toTarget(elsewhere), name: plainExport(elsewhere)! }
    edits.push({ line: 'gain-import', what: `${leaf.id} imports ${elsewhere.id}`, edit })
  }
  const used = shared !== undefined && plainExport(shared) !== undefined ? shared : elsewhere
  if (used !== undefined) {
    const edit: PlannedEdit = { kind: 'gain-lazy', module, from: toTarget(used), name: plainExport(used)! }
    edits.push({ line: 'gain-lazy', what: `${leaf.id} loads a new part lazily, which imports ${used.id}`, edit })
  }
  if (dropped !== undefined) {
    const edit: PlannedEdit = { kind: 'drop-import', module, from: toTarget(dropped) }
    edits.push({ line: 'drop-import', what: `${leaf.id} no longer imports ${dropped.id}`, edit })
  }
  return edits
}

function plainExport({ usedExports }: AppModule): string | undefined {
  return usedExports.find((name) => /^[\w$]+$/.test(name))
}

function middle<T>(sorted: readonly T[]): T | undefined {
  return sorted[Math.floor(sorted.length / 2)]
}
