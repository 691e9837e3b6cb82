import type { ESTree } from 'vite'
import { walkNodes } from './walk-nodes.ts'

/** Parses JavaScript; throws for what is none. */
export type ParseCode = (code: string) => ESTree.Program

export interface EditableParts {
  readonly literal: string | null
  readonly functionName: string | null
}

/** Text any minifier leaves as it is. */
const plainText = /^[A-Za-z][\w -]{3,59}$/

/**
 * Where an edit of a module's code would be seen in the output: a string that stands in both, the longest one, and the
 * largest function with a name.
 *
 * @param rendered The module's code after tree shaking, before minification.
 * @param minified The code of the chunk it went into.
 */
export function editableParts(rendered: string, minified: string, parse: ParseCode): EditableParts {
  let program: ESTree.Program
  try {
    program = parse(rendered)
  } catch {
    return { literal: null, functionName: null }
  }
  const literals: string[] = []
  const functions: { readonly name: string; readonly size: number }[] = []
  walkNodes(program, (node, parents) => {
    if (isFreeLiteral(node, parents) && plainText.test(node.value) && minified.includes(node.value)) {
      literals.push(node.value)
    }
    const named = namedFunction(node)
    // Rolldown renames what clashes in a chunk: `name$1`.
    if (named !== null) functions.push({ name: named.name.replace(/\$\d+$/, ''), size: node.end - node.start })
  })
  return {
    literal: literals.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null,
    functionName: functions.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))[0]?.name ?? null,
  }
}

/** A string whose change only changes what the code does, not how it is built: no import, key, directive or comparison. */
export function isFreeLiteral(
  node: ESTree.Node,
  parents: readonly ESTree.Node[],
): node is ESTree.Node & { type: 'Literal'; value: string } {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return false
  const parent = parents.at(-1)
  switch (parent?.type) {
    case 'Property':
      return parent.value === node && parent.key !== node
    case 'ArrayExpression':
    case 'ReturnStatement':
    case 'VariableDeclarator':
    case 'AssignmentExpression':
      return true
    case 'CallExpression':
      return parent.callee.type !== 'Identifier' || parent.callee.name !== 'require'
    default:
      return false
  }
}

/** The part of a function's node that an edit needs. */
export interface FunctionNode {
  readonly body: ESTree.Node | null
}

/** A function that a declaration, a variable, a property or a method gives a name. */
export function namedFunction(node: ESTree.Node): { readonly name: string; readonly node: FunctionNode } | null {
  if (node.type === 'FunctionDeclaration' && node.id) return { name: node.id.name, node }
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && isFunction(node.init))
    return { name: node.id.name, node: node.init }
  if ((node.type === 'Property' || node.type === 'MethodDefinition') && isFunction(node.value)) {
    const { key } = node
    return key.type === 'Identifier' && !node.computed ? { name: key.name, node: node.value } : null
  }
  if (node.type === 'AssignmentExpression' && isFunction(node.right)) {
    const { left } = node
    if (left.type === 'Identifier') return { name: left.name, node: node.right }
    if (left.type === 'MemberExpression' && left.property.type === 'Identifier' && !left.computed)
      return { name: left.property.name, node: node.right }
  }
  return null
}

function isFunction(node: ESTree.Node | null): node is ESTree.Node & FunctionNode {
  return node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression'
}
