import type { ESTree } from 'vite'
import { walkSyntax } from './walk-syntax.ts'

/** What a name stands for where it is declared. */
export type Binding =
  | { readonly kind: 'value'; readonly node: ESTree.Node }
  /** `name` is `default`, `*` for the namespace, or the name exported by the other module. */
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string }
  /** `const { name } = node`: one property of a value. */
  | { readonly kind: 'property'; readonly node: ESTree.Node; readonly name: string }
  /** A parameter, or a variable that is assigned more than once. */
  | { readonly kind: 'unknown' }

interface ScopedBinding {
  readonly binding: Binding
  /** The function or block the name is known in. */
  readonly start: number
  readonly end: number
}

/** Looks a name up from a place in the file: the innermost declaration around it wins. */
export type Bindings = (name: string, at: number) => Binding | undefined

/** Reads every declaration of a module with the stretch of code in which it holds. */
export function findBindings(program: ESTree.Program): Bindings {
  const known = new Map<string, ScopedBinding[]>()
  const reassigned = new Set<string>()
  const add = (name: string, binding: Binding, { start, end }: ESTree.Span): void => {
    const list = known.get(name) ?? []
    list.push({ binding, start, end })
    known.set(name, list)
  }
  visitScope(program, program, add, reassigned)
  for (const name of reassigned) {
    const list = known.get(name)
    if (list)
      known.set(
        name,
        list.map((scoped) => ({ ...scoped, binding: { kind: 'unknown' } })),
      )
  }
  return (name, at) => {
    let best: ScopedBinding | undefined
    for (const scoped of known.get(name) ?? []) {
      const holds = scoped.start <= at && at <= scoped.end
      if (holds && (best === undefined || scoped.end - scoped.start < best.end - best.start)) best = scoped
    }
    return best?.binding
  }
}

type Add = (name: string, binding: Binding, scope: ESTree.Span) => void

function visitScope(top: ESTree.Node, scope: ESTree.Span, add: Add, reassigned: Set<string>): void {
  walkSyntax(top, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const specifier of node.specifiers) {
          add(
            specifier.local.name,
            { kind: 'import', specifier: node.source.value, name: importedName(specifier) },
            scope,
          )
        }
        return false
      case 'VariableDeclarator':
        addPattern(node.id, node.init ?? null, scope, add)
        return
      case 'ClassDeclaration':
      case 'TSEnumDeclaration':
        if (node.id) add(node.id.name, { kind: 'value', node }, scope)
        return
      case 'AssignmentExpression':
        if (node.left.type === 'Identifier') reassigned.add(node.left.name)
        return
      case 'FunctionDeclaration':
        if (node.id) add(node.id.name, { kind: 'value', node }, scope)
        if (node === top) return
        visitScope(node, node, add, reassigned)
        return false
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'BlockStatement':
        if (node === top) {
          if (node.type !== 'BlockStatement') for (const param of node.params) addUnknown(param, node, add)
          return
        }
        visitScope(node, node, add, reassigned)
        return false
      default:
        return
    }
  })
  if (top.type === 'FunctionDeclaration') for (const param of top.params) addUnknown(param, top, add)
}

function importedName(specifier: ESTree.ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return exportName(specifier.imported)
}

/** The text of a name in an import or export list, which may be a string since ES2022. */
export function exportName(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}

function addPattern(pattern: ESTree.Node, init: ESTree.Node | null, scope: ESTree.Span, add: Add): void {
  if (pattern.type === 'Identifier') {
    add(pattern.name, init === null ? { kind: 'unknown' } : { kind: 'value', node: init }, scope)
  } else if (pattern.type === 'ObjectPattern' && init !== null) {
    for (const property of pattern.properties) {
      const key = property.type === 'Property' && !property.computed ? property.key : undefined
      const value = property.type === 'Property' ? property.value : undefined
      if (key?.type === 'Identifier' && value?.type === 'Identifier') {
        add(value.name, { kind: 'property', node: init, name: key.name }, scope)
      } else addUnknown(property, scope, add)
    }
  } else addUnknown(pattern, scope, add)
}

function addUnknown(pattern: ESTree.Node, scope: ESTree.Span, add: Add): void {
  walkSyntax(pattern, (node) => {
    if (node.type === 'Identifier') add(node.name, { kind: 'unknown' }, scope)
  })
}
