import type { ESTree } from 'vite'
import type { Expression } from './source-project.ts'
import type { StaticReader } from './static-reader.ts'
import { walkSyntax } from './walk-syntax.ts'

/** Modules behind the `import()`s of an expression. */
export interface LazyTargets {
  /** Module ids, in source order. */
  readonly modules: readonly string[]
  readonly unknown: readonly { readonly at: Expression; readonly reason: string }[]
}

/** How deep a loader may be wrapped before it counts as a riddle. */
const maxDepth = 8

/**
 * The modules a *loader* loads when it is called: React Router's `lazy`, the argument of `React.lazy`. Every `import()`
 * in it counts, also in the functions it names.
 */
export function loaderTargets(reader: StaticReader, loader: Expression): LazyTargets {
  const search = createSearch(reader)
  search.loader(loader, 0)
  return search.result()
}

/**
 * The modules that have to be loaded before a *component* (or a JSX element) can be shown: lazy components in it, and in
 * the components it is wrapped in. What a component of another file renders inside is its own affair: the router does
 * not wait for it, and it may never be shown.
 */
export function componentTargets(reader: StaticReader, component: Expression): LazyTargets {
  const search = createSearch(reader)
  search.component(component, 0)
  return search.result()
}

interface Search {
  result(): LazyTargets
  loader(expression: Expression, depth: number): void
  component(expression: Expression, depth: number): void
}

function createSearch(reader: StaticReader): Search {
  const modules = new Set<string>()
  const unknown: { at: Expression; reason: string }[] = []
  const seen = new Set<ESTree.Node>()

  const load = (file: Expression['file'], node: ESTree.ImportExpression): void => {
    const at = { file, node }
    const specifier = reader.textOf({ file, node: node.source })
    if (specifier === undefined) unknown.push({ at, reason: 'the name in this import() is only known at run time' })
    else {
      const id = reader.project.resolve(specifier, file.id)
      if (id === undefined) unknown.push({ at, reason: `import('${specifier}') leads to no module of the app` })
      else modules.add(id)
    }
  }

  const loader = (expression: Expression, depth: number): void => {
    const { file, node: top } = reader.settleName(expression)
    if (depth > maxDepth || seen.has(top)) return
    seen.add(top)
    if (top.type === 'MemberExpression') globMember({ file, node: top })
    walkSyntax(top, (node) => {
      if (node.type === 'ImportExpression') load(file, node)
      if (node.type !== 'CallExpression') return
      for (const inner of [node.callee, ...node.arguments]) {
        if (inner.type === 'Identifier') followLoader({ file, node: inner }, depth)
      }
    })
  }

  /** `pages['./menu.tsx']`, where `pages` comes from `import.meta.glob`. */
  const globMember = ({ file, node }: { file: Expression['file']; node: ESTree.MemberExpression }): void => {
    const glob = reader.settleName({ file, node: node.object })
    if (glob.node.type !== 'CallExpression' || !isGlob(glob.node.callee)) return
    const key = node.computed ? reader.textOf({ file, node: node.property }) : undefined
    const id = key === undefined ? undefined : reader.project.resolve(key, glob.file.id)
    if (id === undefined)
      unknown.push({ at: { file, node }, reason: 'the key into import.meta.glob is only known at run time' })
    else modules.add(id)
  }

  /** A function the loader calls or hands on, when it is written in the app and loads something. */
  const followLoader = (name: Expression, depth: number): void => {
    const target = reader.settleName(name)
    if (isFunction(target.node) && containsImport(target.node)) loader(target, depth + 1)
  }

  const component = (expression: Expression, depth: number): void => {
    const { file, node } = reader.settleName(expression)
    if (depth > maxDepth || seen.has(node)) return
    seen.add(node)
    const inner = (next: ESTree.Node): void => component({ file, node: next }, depth + 1)
    switch (node.type) {
      case 'JSXElement':
        inner(node.openingElement.name)
        for (const attribute of node.openingElement.attributes) {
          if (attribute.type === 'JSXAttribute' && attribute.value) inner(attribute.value)
        }
        node.children.forEach(inner)
        return
      case 'JSXFragment':
        node.children.forEach(inner)
        return
      case 'JSXExpressionContainer':
        inner(node.expression)
        return
      case 'ConditionalExpression':
        inner(node.consequent)
        inner(node.alternate)
        return
      case 'CallExpression':
        callTargets({ file, node }, depth)
        return
      default:
        if (isFunction(node)) bodyTargets({ file, node }, expression, depth)
    }
  }

  /** `lazy(() => import(…))`, `withSuspense(lazy(…))`, `memo(Page)`, `createElement(Page)`. */
  const callTargets = (
    { file, node }: { file: Expression['file']; node: ESTree.CallExpression },
    depth: number,
  ): void => {
    for (const given of node.arguments) {
      const target = reader.settleName({ file, node: given })
      if (isFunction(target.node) && containsImport(target.node)) loader(target, depth + 1)
      else if (target.node.type === 'ObjectExpression') objectLoaders(target, depth)
      else component(target, depth + 1)
    }
  }

  /** `loadable({ loader: () => import(…) })` */
  const objectLoaders = ({ file, node }: Expression, depth: number): void => {
    if (node.type === 'ObjectExpression' && containsImport(node)) loader({ file, node }, depth + 1)
  }

  /** A component written in place, or in the file of the routes: what it always renders. */
  const bodyTargets = ({ file, node }: Expression, named: Expression, depth: number): void => {
    if (file !== named.file) return
    walkSyntax(node, (child) => {
      if (child.type === 'LogicalExpression' || child.type === 'ConditionalExpression') return false
      if (child.type !== 'JSXElement') return
      component({ file, node: child }, depth + 1)
      return false
    })
  }

  return { result: () => ({ modules: [...modules], unknown }), loader, component }
}

function isFunction(node: ESTree.Node): boolean {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  )
}

function containsImport(node: ESTree.Node): boolean {
  let found = false
  walkSyntax(node, (child) => {
    if (child.type === 'ImportExpression') found = true
    return !found
  })
  return found
}

function isGlob(callee: ESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'MetaProperty' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'glob'
  )
}
