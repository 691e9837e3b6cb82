import type { ESTree } from 'vite'
import { componentTargets, loaderTargets } from './find-lazy-targets.ts'
import type { RouteNode } from './flatten-routes.ts'
import { collectTargets, note, placeOf, type RouteScan, type RouteTable } from './route-scan.ts'
import type { Expression } from './source-project.ts'
import { argument, calleeName } from './static-reader.ts'
import { walkSyntax } from './walk-syntax.ts'

/** `createBrowserRouter(table)`, `sentryCreateBrowserRouter(table)`, `useRoutes(table)`, … */
const makesRouter =
  /(?:^|[a-z])[cC]reate(?:Browser|Hash|Memory)Router$|^createStaticHandler$|^useRoutes$|[a-z]UseRoutes$/
const elementTable = /^createRoutesFrom(?:Elements|Children)$/

/** Source text that may hold a table of route objects. */
export const mayHoldRouteObjects: RegExp =
  /(?:Browser|Hash|Memory)Router\b|\bcreateStaticHandler\b|[uU]seRoutes\b|\bRouteObject\b/

/**
 * React Router's data routes: the tables given to `createBrowserRouter` and its kin, wherever they are written. Only when
 * none of those can be followed, tables declared as `RouteObject[]` are taken for the app's.
 *
 * @see https://reactrouter.com/start/data/route-object
 */
export function findRouteObjects(scan: RouteScan, ids: readonly string[]): RouteTable[] {
  const files = ids.map((id) => scan.reader.project.file(id)).filter((file) => file !== undefined)
  const tables: RouteTable[] = []
  for (const file of files) {
    walkSyntax(file.program, (node) => {
      if (node.type !== 'CallExpression' || !makesRouter.test(routerName(node))) return
      const given = argument(file, node, 0)
      if (given === undefined) return
      const nodes = readTable(scan, given)
      if (nodes !== undefined) tables.push({ host: file.id, nodes })
    })
  }
  if (tables.some(({ nodes }) => nodes.length > 0)) return tables
  for (const file of files) {
    walkSyntax(file.program, (node) => {
      const table = declaredTable(node)
      if (table === undefined) return
      const nodes = readTable(scan, { file, node: table })
      if (nodes !== undefined) tables.push({ host: file.id, nodes })
      return false
    })
  }
  return tables
}

/** Also `wrapCreateBrowserRouter(createBrowserRouter)(table)`, by the outermost name that says so. */
function routerName(node: ESTree.CallExpression): string {
  if (node.callee.type === 'CallExpression') return argumentName(node.callee)
  return calleeName(node)?.split('.').at(-1) ?? ''
}

function argumentName({ arguments: [first] }: ESTree.CallExpression): string {
  return first?.type === 'Identifier' ? first.name : ''
}

/** The value of `const routes: RouteObject[] = …` and of `… satisfies RouteObject[]`. */
function declaredTable(node: ESTree.Node): ESTree.Node | undefined {
  if (node.type === 'TSSatisfiesExpression' && namesRouteObject(node.typeAnnotation)) return node.expression
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined
  return node.init && node.id.typeAnnotation && namesRouteObject(node.id.typeAnnotation) ? node.init : undefined
}

function namesRouteObject(type: ESTree.Node): boolean {
  let found = false
  walkSyntax(type, (node) => {
    if (node.type === 'Identifier' && node.name.endsWith('RouteObject')) found = true
  })
  return found
}

/** Undefined for a table of JSX, which is found as such. */
function readTable(scan: RouteScan, table: Expression): RouteNode[] | undefined {
  const { file, node } = scan.reader.settle(table)
  if (node.type === 'CallExpression' && elementTable.test(calleeName(node) ?? '')) return undefined
  const list = scan.reader.listOf({ file, node })
  if (list === undefined) {
    note(scan, table, 'the table given to the router is only known at run time')
    return undefined
  }
  return readList(scan, list, new Set())
}

type StaticList = NonNullable<ReturnType<RouteScan['reader']['listOf']>>

function readList(scan: RouteScan, list: StaticList, above: ReadonlySet<ESTree.Node>): RouteNode[] {
  for (const part of list.unknown) note(scan, part, 'these routes are only known at run time')
  return list.items.flatMap((item) => readRoute(scan, item, above) ?? [])
}

function readRoute(scan: RouteScan, item: Expression, above: ReadonlySet<ESTree.Node>): RouteNode | undefined {
  const { reader } = scan
  const route = reader.settle(item)
  if (route.node.type !== 'ObjectExpression' || above.has(route.node)) {
    note(scan, item, above.has(route.node) ? 'this route contains itself' : 'this route is only known at run time')
    return undefined
  }
  const pathValue = reader.propertyOf(route, 'path')
  const path = pathValue && reader.textOf(pathValue)
  if (pathValue !== undefined && path === undefined && !isNothing(reader.settle(pathValue).node)) {
    note(scan, pathValue, 'the path of this route is only known at run time; the routes below it are left out, too')
    return undefined
  }
  return {
    path,
    index: isTrue(reader.propertyOf(route, 'index')),
    lazy: readLazy(scan, route),
    ...placeOf(route),
    children: readChildren(scan, route, new Set([...above, route.node])),
  }
}

function readLazy(scan: RouteScan, route: Expression): string[] {
  const { reader } = scan
  const property = (name: string): Expression[] => [reader.propertyOf(route, name) ?? []].flat()
  return collectTargets(scan, [
    ...property('lazy').map((loader) => loaderTargets(reader, loader)),
    ...['element', 'Component', 'component'].flatMap(property).map((page) => componentTargets(reader, page)),
  ])
}

function readChildren(scan: RouteScan, route: Expression, above: ReadonlySet<ESTree.Node>): RouteNode[] {
  const children = scan.reader.propertyOf(route, 'children')
  if (children === undefined) return []
  const list = scan.reader.listOf(children)
  if (list !== undefined) return readList(scan, list, above)
  if (!isNothing(scan.reader.settle(children).node))
    note(scan, children, 'these child routes are only known at run time')
  return []
}

function isTrue(expression: Expression | undefined): boolean {
  return expression?.node.type === 'Literal' && expression.node.value === true
}

function isNothing(node: ESTree.Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null)
}
