import type { ESTree } from 'vite'
import { findReturns } from './find-returns.ts'
import { unwrapExpression } from './unwrap-expression.ts'

/** The constants that an expression can see, by name. */
export type Scope = ReadonlyMap<string, ESTree.Node>

/** Gives up on a config, saying what stands in the way and where. */
export type Refuse = (node: ESTree.Node, why: string) => never

export interface ConfigObject {
  readonly config: ESTree.ObjectExpression
  readonly scope: Scope
}

/**
 * Finds the object that a config file exports: plain, through `defineConfig` or `mergeConfig` (its last argument, so that
 * our plugin comes last), returned by a function, or by way of constants.
 */
export function findConfigObject(program: ESTree.Program, refuse: Refuse): ConfigObject {
  const exported = program.body.find((node) => node.type === 'ExportDefaultDeclaration')
  if (exported === undefined) return refuse(program, 'it has no `export default`')
  return follow(exported.declaration, constantsOf(program.body), refuse)
}

function follow(expression: ESTree.Node, scope: Scope, refuse: Refuse): ConfigObject {
  const node = unwrapExpression(expression)
  switch (node.type) {
    case 'ObjectExpression':
      return { config: node, scope }
    case 'Identifier': {
      const declared = scope.get(node.name)
      if (declared === undefined) return refuse(node, `\`${node.name}\` is not declared with const in this file`)
      // A constant cannot mean itself, so it is taken out of sight: no circle of names is followed for ever.
      return follow(declared, without(scope, node.name), refuse)
    }
    case 'CallExpression':
      return followCall(node, scope, refuse)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return followFunction(node, scope, refuse)
    default:
      return refuse(node, 'its default export is not a config object written out')
  }
}

function followCall(call: ESTree.CallExpression, scope: Scope, refuse: Refuse): ConfigObject {
  const name = call.callee.type === 'Identifier' ? call.callee.name : ''
  const argument = name === 'defineConfig' ? call.arguments[0] : name === 'mergeConfig' ? call.arguments[1] : undefined
  if (argument === undefined) {
    return refuse(call, 'its default export comes from a call other than `defineConfig` or `mergeConfig`')
  }
  return follow(argument, scope, refuse)
}

function followFunction(
  node: ESTree.ArrowFunctionExpression | ESTree.Function,
  scope: Scope,
  refuse: Refuse,
): ConfigObject {
  const body = node.body
  if (body === null) return refuse(node, 'its function has no body')
  if (body.type !== 'BlockStatement') return follow(body, scope, refuse)
  const returns = findReturns(body)
  const [only] = returns
  if (returns.length !== 1 || !only?.argument) return refuse(node, 'its function returns in more than one place')
  return follow(only.argument, new Map([...scope, ...constantsOf(body.body)]), refuse)
}

function constantsOf(statements: readonly ESTree.Node[]): Scope {
  const scope = new Map<string, ESTree.Node>()
  for (const statement of statements) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (node?.type === 'FunctionDeclaration' && node.id) scope.set(node.id.name, node)
    if (node?.type !== 'VariableDeclaration' || node.kind !== 'const') continue
    for (const { id, init } of node.declarations) if (id.type === 'Identifier' && init) scope.set(id.name, init)
  }
  return scope
}

/** The scope as it looks from inside the constant of that name. */
export function without(scope: Scope, name: string): Scope {
  return new Map([...scope].filter(([other]) => other !== name))
}
