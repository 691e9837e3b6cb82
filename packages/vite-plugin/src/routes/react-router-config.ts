import { posix } from 'node:path'
import type { ESTree } from 'vite'
import type { RouteNode } from './flatten-routes.ts'
import { note, placeOf, type RouteScan, type RouteTable } from './route-scan.ts'
import type { Expression } from './source-project.ts'
import { argument, calleeName } from './static-reader.ts'

/** Source text that may be React Router's `routes.ts`. */
export const mayBeRouteConfig: RegExp = /@react-router\/dev\/routes|@react-router\/fs-routes/

/**
 * React Router's framework mode: the tree built in `app/routes.ts` with `route()`, `index()`, `layout()` and `prefix()`.
 * There every route module is a lazy entry of its own, the root's included.
 *
 * @see https://reactrouter.com/start/framework/routing
 */
export function findRouteConfig(scan: RouteScan, ids: readonly string[]): RouteTable[] {
  return ids.flatMap((id) => {
    const exported = scan.reader.project.exported(id, 'default')
    if (exported === undefined) return []
    const children = readList(scan, exported, (path) => path)
    const root = scan.reader.project.resolve('./root', id)
    const nodes = [{ path: undefined, index: false, lazy: root ? [root] : [], ...placeOf(exported), children }]
    return [{ host: id, nodes, modulesAreInputs: true }]
  })
}

type Prefix = (path: string | undefined) => string | undefined

function readList(scan: RouteScan, expression: Expression, prefix: Prefix): RouteNode[] {
  const list = scan.reader.listOf(expression)
  if (list === undefined) {
    note(scan, expression, 'these routes are only known when React Router reads its config')
    return []
  }
  return [
    ...list.items.flatMap((item) => readCall(scan, item, prefix)),
    ...list.unknown.flatMap(({ file, node }) =>
      readCall(scan, { file, node: node.type === 'SpreadElement' ? node.argument : node }, prefix),
    ),
  ]
}

function readCall(scan: RouteScan, item: Expression, prefix: Prefix): RouteNode[] {
  const { reader } = scan
  const { file, node } = reader.settleName(item)
  if (node.type !== 'CallExpression') return unknown(scan, item)
  const name = calleeName(node)?.split('.').at(-1)
  const given = (index: number): Expression | undefined => argument(file, node, index)
  const text = (index: number): string | undefined => {
    const found = given(index)
    return found && reader.textOf(found)
  }
  switch (name) {
    case 'index':
      return readNode(scan, { file, node }, { path: undefined, index: true, module: text(0), prefix })
    case 'layout':
      // The path of a layout's children is theirs alone, so a prefix has to reach through to them.
      return readNode(
        scan,
        { file, node },
        { path: undefined, module: text(0), children: childrenOf(node, file), prefix },
      )
    case 'route': {
      const path = text(0) ?? (isNothing(given(0)) ? undefined : null)
      if (path === null) return unknown(scan, item)
      return readNode(scan, { file, node }, { path, module: text(1), children: childrenOf(node, file), prefix })
    }
    case 'prefix': {
      const [start, routes] = [text(0), given(1)]
      if (start === undefined || routes === undefined) return unknown(scan, item)
      return readList(scan, routes, (path) => prefix(path === undefined ? start : `${start}/${path}`))
    }
    default:
      return unknown(scan, item)
  }
}

interface NodeFacts {
  readonly path: string | undefined
  readonly index?: boolean
  readonly module: string | undefined
  readonly children?: Expression | undefined
  readonly prefix: Prefix
}

function readNode(
  scan: RouteScan,
  at: Expression,
  { path, index = false, module, children, prefix }: NodeFacts,
): RouteNode[] {
  const id = module && scan.reader.project.resolve(posix.join('.', module).replace(/^(?!\.)/, './'), at.file.id)
  if (!id)
    note(scan, at, module ? `there is no module ${module}` : 'the module of this route is only known at run time')
  const isLayout = path === undefined && !index
  const below = children ? readList(scan, children, isLayout ? prefix : (inner) => inner) : []
  const own = isLayout ? undefined : prefix(path)
  return [{ path: own, index, lazy: id ? [id] : [], ...placeOf(at), children: below }]
}

/** The list of children, which may stand after an object of options. */
function childrenOf(node: ESTree.CallExpression, file: Expression['file']): Expression | undefined {
  const found = node.arguments.slice(1).find(({ type }) => type !== 'ObjectExpression' && type !== 'Literal')
  return found && { file, node: found }
}

function isNothing(expression: Expression | undefined): boolean {
  const node = expression?.node
  return (node?.type === 'Literal' && node.value === null) || (node?.type === 'Identifier' && node.name === 'undefined')
}

function unknown(scan: RouteScan, item: Expression): RouteNode[] {
  note(scan, item, 'this route is only known when React Router reads its config')
  return []
}
