import { componentTargets, loaderTargets } from './find-lazy-targets.ts'
import type { RouteNode } from './flatten-routes.ts'
import { collectTargets, note, placeOf, type RouteScan, type RouteTable } from './route-scan.ts'
import type { Expression } from './source-project.ts'
import { findTanstackDeclarations, type TanstackDeclaration } from './tanstack-declarations.ts'
import { fromTanstackPath } from './tanstack-path.ts'

/**
 * TanStack Router's routes: built in code with `createRoute`, generated into `routeTree.gen.ts`, or, where that file is
 * not at hand, read from the ids in each file's `createFileRoute('…')`.
 *
 * `split`: modules that import a part of themselves lazily, with those parts.
 *
 * @see https://tanstack.com/router/latest/docs/framework/react/routing/code-based-routing
 */
export function findTanstackRoutes(
  scan: RouteScan,
  ids: readonly string[],
  split: ReadonlyMap<string, readonly string[]>,
): RouteTable[] {
  const files = ids.map((id) => scan.reader.project.file(id)).filter((file) => file !== undefined)
  const declarations = files.flatMap((file) => findTanstackDeclarations(file))
  if (declarations.length === 0) return []
  const routes = mergeBases(scan, declarations)
  const tree = routes.filter((route) => route.parent !== undefined || route.kind === 'root')
  const byNode = new Map(tree.flatMap((route) => route.parts.map((part) => [part.expression.node, route] as const)))
  const byFileId = fileParents(routes)
  const children = new Map<Route | undefined, Route[]>()
  for (const route of routes) {
    if (route.kind === 'lazy-file') continue
    const parent = parentOf(scan, route, byNode) ?? byFileId(route)
    children.set(parent, [...(children.get(parent) ?? []), route])
  }
  const build = (route: Route, seen: readonly Route[]): RouteNode | undefined => {
    if (seen.includes(route)) return undefined
    const path = pathOf(scan, route)
    if (path === null) return undefined
    const lazy = lazyOf(scan, route, routes, split)
    const below = (children.get(route) ?? []).flatMap((child) => build(child, [...seen, route]) ?? [])
    return { path, index: false, lazy, ...placeOf(route.parts.at(-1)!.expression), children: below }
  }
  const nodes = (children.get(undefined) ?? []).flatMap((route) => build(route, []) ?? [])
  const [host] = tree.length > 0 ? tree : routes
  return [{ host: host!.parts[0]!.expression.file.id, nodes }]
}

/** One route with all places that say something about it: the one in the tree first, its own file last. */
interface Route {
  readonly kind: TanstackDeclaration['kind']
  readonly parts: readonly TanstackDeclaration[]
  readonly fileId: string | undefined
  readonly parent: Expression | undefined
}

/** Joins what is said of one route in several files: `AboutImport.update(…)` here, `createFileRoute('/about')` there. */
function mergeBases(scan: RouteScan, declarations: readonly TanstackDeclaration[]): Route[] {
  const byNode = new Map(declarations.map((declaration) => [declaration.expression.node, declaration]))
  const consumed = new Set<TanstackDeclaration>()
  const baseOf = ({ base }: TanstackDeclaration): TanstackDeclaration | undefined => {
    const found = base && byNode.get(scan.reader.settleName(base).node)
    if (found !== undefined) consumed.add(found)
    return found
  }
  const chains = declarations.map((declaration) => {
    const parts = [declaration]
    for (let base = baseOf(declaration); base !== undefined && !parts.includes(base); base = baseOf(base))
      parts.push(base)
    return parts
  })
  return (
    chains
      .filter(([first]) => !consumed.has(first!))
      .map((parts) => ({
        parts,
        kind: parts.find(({ kind }) => kind === 'root')?.kind ?? parts.at(-1)!.kind,
        fileId: parts.find(({ fileId }) => fileId !== undefined)?.fileId,
        parent: option(scan, parts, 'getParentRoute'),
      }))
      // Something else with an `update` method continues nothing we know, and has no parent.
      .filter(({ parts, parent }) => parts.at(-1)!.base === undefined || parent !== undefined)
  )
}

function option(scan: RouteScan, parts: readonly TanstackDeclaration[], name: string): Expression | undefined {
  for (const options of parts.flatMap((part) => part.options)) {
    const found = scan.reader.propertyOf(options, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** What `getParentRoute: () => parent` returns. */
function parentOf({ reader }: RouteScan, { parent }: Route, byNode: ReadonlyMap<unknown, Route>): Route | undefined {
  if (parent === undefined) return undefined
  const { file, node } = reader.settleName(parent)
  if (node.type !== 'ArrowFunctionExpression') return undefined
  return byNode.get(reader.settleName({ file, node: node.body }).node)
}

/** Parents by id, where the tree is not written down: the longest id that begins this one, else the root. */
function fileParents(routes: readonly Route[]): (route: Route) => Route | undefined {
  const files = routes.filter((route) => route.fileId !== undefined && route.kind === 'file')
  const root = routes.find((route) => route.kind === 'root')
  return (route) => {
    const { fileId } = route
    if (fileId === undefined || route.kind !== 'file') return route === root ? undefined : root
    const above = files.filter((other) => other !== route && isAbove(other.fileId!, fileId))
    return above.toSorted((a, b) => b.fileId!.length - a.fileId!.length)[0] ?? root
  }
}

function isAbove(upper: string, lower: string): boolean {
  return upper !== '/' && !upper.endsWith('/') && lower.startsWith(`${upper}/`)
}

/** Undefined for a layout without a path; null when nobody can tell. */
function pathOf(scan: RouteScan, route: Route): string | undefined | null {
  if (route.kind === 'root') return undefined
  const path = option(scan, route.parts, 'path')
  if (path !== undefined) {
    const text = scan.reader.textOf(path)
    if (text === undefined) note(scan, path, 'the path of this route is only known at run time')
    // In code, an absolute path still continues the parent's.
    return text === undefined ? null : fromTanstackPath(text).replace(/^\/+/, '')
  }
  if (route.parent !== undefined && option(scan, route.parts, 'id') !== undefined) return undefined
  if (route.fileId === undefined) return undefined
  const isLayout = /(?:^|\/)(?:_[^/]*|\([^/]*\))$/.test(route.fileId)
  return isLayout ? undefined : fromTanstackPath(route.fileId)
}

function lazyOf(
  scan: RouteScan,
  route: Route,
  routes: readonly Route[],
  split: ReadonlyMap<string, readonly string[]>,
): string[] {
  const { reader } = scan
  const component = option(scan, route.parts, 'component')
  const own = collectTargets(scan, [
    ...route.parts.flatMap(({ loaders }) => loaders).map((loader) => loaderTargets(reader, loader)),
    ...(component ? [componentTargets(reader, component)] : []),
  ])
  // With no tree at hand, `about.lazy.tsx` belongs to `about.tsx` by its id.
  const byId = routes.filter((other) => other.kind === 'lazy-file' && other.fileId === route.fileId)
  const lazyFiles = own.length > 0 || route.fileId === undefined ? [] : byId.map((other) => homeOf(other))
  const parts = route.parts.flatMap(({ expression }) => split.get(expression.file.id) ?? [])
  return [...new Set([...parts, ...own, ...lazyFiles])]
}

function homeOf({ parts }: Route): string {
  return parts.at(-1)!.expression.file.id
}
