import type { ESTree } from 'vite'
import { componentTargets, loaderTargets, type LazyTargets } from './find-lazy-targets.ts'
import type { RouteNode } from './flatten-routes.ts'
import type { SourceFile } from './parse-source.ts'
import { collectTargets, note, placeOf, type RouteScan, type RouteTable } from './route-scan.ts'
import type { Expression } from './source-project.ts'
import { walkSyntax } from './walk-syntax.ts'

/** Source text that may hold routes in JSX. */
export const mayHoldRouteElements: RegExp = /<(?:\w+\.)*\w*Route\b/

/** Properties only routes have; an element called `…Route` without one of them, and without routes inside, is no route. */
const routeProperties = new Set(['path', 'index', 'element', 'component', 'Component', 'lazy', 'render'])

/**
 * Routes written in JSX: React Router's `<Route>` of every version, wouter's, and the app's own wrappers
 * (`<PrivateRoute path=…>`). One table per outermost route.
 *
 * @see https://reactrouter.com/start/declarative/routing
 * @see https://github.com/molefrog/wouter
 */
export function findRouteElements(scan: RouteScan, ids: readonly string[]): RouteTable[] {
  const files = ids.map((id) => scan.reader.project.file(id)).filter((file) => file !== undefined)
  return files.flatMap((file) => {
    const nodes = readAmong(scan, file, [file.program], false)
    return nodes.length === 0 ? [] : [{ host: file.id, nodes }]
  })
}

/** The outermost routes among some nodes. `nested`: their paths continue their parent's even when they begin with `/`. */
function readAmong(scan: RouteScan, file: SourceFile, nodes: readonly ESTree.Node[], nested: boolean): RouteNode[] {
  const found: RouteNode[] = []
  let inSwitch = false
  for (const top of nodes) {
    walkSyntax(top, (node) => {
      if (node.type !== 'JSXElement') return
      if (elementName(node) === 'Switch') inSwitch = true
      if (!isRoute(node)) return
      found.push(...readElement(scan, { file, node }, { nested, inSwitch }))
      return false
    })
  }
  return found
}

interface Surroundings {
  readonly nested: boolean
  readonly inSwitch: boolean
}

function readElement(
  scan: RouteScan,
  at: { readonly file: SourceFile; readonly node: ESTree.JSXElement },
  { nested, inSwitch }: Surroundings,
): RouteNode[] {
  const { file, node } = at
  const attributes = attributesOf(node)
  const children = readAmong(scan, file, node.children, attributes.has('nest'))
  const paths = readPaths(scan, file, attributes.get('path'))
  if (paths === undefined) {
    note(scan, at, 'the path of this route is only known at run time; the routes below it are left out, too')
    return []
  }
  const isCatchAll = paths.length === 0 && children.length === 0 && (inSwitch || attributes.has('component'))
  const own = isCatchAll ? ['*'] : paths.length === 0 ? [undefined] : paths
  const lazy = collectTargets(scan, lazyOf(scan, at, attributes, children.length > 0))
  return own.map((path) => ({
    path: nested ? path?.replace(/^\//, '') : path,
    index: attributes.has('index'),
    lazy,
    ...placeOf(at),
    children,
  }))
}

function lazyOf(
  { reader }: RouteScan,
  { file, node }: { readonly file: SourceFile; readonly node: ESTree.JSXElement },
  attributes: ReadonlyMap<string, ESTree.Node | null>,
  hasRoutesBelow: boolean,
): LazyTargets[] {
  const given = (name: string): Expression[] => {
    const value = attributes.get(name)
    if (!value) return []
    return [{ file, node: value.type === 'JSXExpressionContainer' ? value.expression : value }]
  }
  // What stands between the tags is the page, unless it is more routes.
  const content = hasRoutesBelow ? [] : node.children.map((child) => ({ file, node: child }))
  return [
    ...given('lazy').map((loader) => loaderTargets(reader, loader)),
    // A wrapper of the app's own (`<LazyRoute path=…>`) may be lazy itself.
    componentTargets(reader, { file, node: node.openingElement.name }),
    ...['element', 'component', 'Component', 'render'].flatMap(given).map((page) => componentTargets(reader, page)),
    ...content.map((page) => componentTargets(reader, page)),
  ]
}

/** Undefined when nobody can tell; empty for a route without a path. React Router 5 takes several in an array. */
function readPaths(
  { reader }: RouteScan,
  file: SourceFile,
  value: ESTree.Node | null | undefined,
): readonly string[] | undefined {
  if (!value) return []
  const path = { file, node: value.type === 'JSXExpressionContainer' ? value.expression : value }
  const text = reader.textOf(path)
  if (text !== undefined) return [text]
  const texts = reader.listOf(path)?.items.map((item) => reader.textOf(item))
  return texts === undefined || texts.length === 0 || texts.includes(undefined) ? undefined : (texts as string[])
}

function isRoute(node: ESTree.JSXElement): boolean {
  const name = elementName(node)
  if (!name.endsWith('Route')) return false
  if (name === 'Route') return true
  return [...attributesOf(node).keys()].some((attribute) => routeProperties.has(attribute))
}

function elementName({ openingElement: { name } }: ESTree.JSXElement): string {
  if (name.type === 'JSXIdentifier') return name.name
  return name.type === 'JSXMemberExpression' ? name.property.name : ''
}

function attributesOf({ openingElement }: ESTree.JSXElement): Map<string, ESTree.Node | null> {
  const attributes = new Map<string, ESTree.Node | null>()
  for (const attribute of openingElement.attributes) {
    if (attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier') {
      attributes.set(attribute.name.name, attribute.value)
    }
  }
  return attributes
}
