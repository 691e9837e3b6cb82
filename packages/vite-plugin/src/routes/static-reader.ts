import type { ESTree } from 'vite'
import type { Expression, SourceProject } from './source-project.ts'

/** What can be told about a list without running the code. */
export interface StaticList {
  readonly items: readonly Expression[]
  /** Parts of the list that only exist at run time. */
  readonly unknown: readonly Expression[]
}

/**
 * Reads values off the source as far as they are written down: through constants, imports, re-exports, `as const`,
 * spreads, conditions and functions that only return something. Never runs anything.
 */
export interface StaticReader {
  readonly project: SourceProject
  /** The expression a name, a member or a call stands for in the end; the given one when that is not written down. */
  settle(expression: Expression): Expression
  /** The same without looking into calls: `lazy(…)` stays `lazy(…)` also when it is a function of the app. */
  settleName(expression: Expression): Expression
  textOf(expression: Expression): string | undefined
  /** A list; both branches of a condition count. Undefined when it is no list at all. */
  listOf(expression: Expression): StaticList | undefined
  /** A property of an object or an export of a namespace; undefined when it has none, or when nobody knows. */
  propertyOf(expression: Expression, name: string): Expression | undefined
}

/** Enough for any table a person writes; what goes deeper is a loop. */
const maxHops = 40

export function createStaticReader(project: SourceProject): StaticReader {
  const settle = (expression: Expression, hops = 0, calls = true): Expression => {
    if (hops > maxHops || (!calls && expression.node.type === 'CallExpression')) return expression
    const next = step(expression, hops)
    return next === undefined ? expression : settle(next, hops + 1, calls)
  }

  /** One step from an expression to what it stands for; undefined when it stands for itself. */
  const step = ({ file, node }: Expression, hops: number): Expression | undefined => {
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ChainExpression':
      case 'AwaitExpression':
        return { file, node: 'argument' in node ? node.argument : node.expression }
      case 'Identifier':
      case 'JSXIdentifier':
        return stepName(file, node.name, node.start)
      case 'MemberExpression':
      case 'JSXMemberExpression': {
        const name = memberName(node, file, hops)
        return name === undefined ? undefined : propertyOf({ file, node: node.object }, name, hops + 1)
      }
      case 'CallExpression':
        return stepCall({ file, node }, hops)
      default:
        return undefined
    }
  }

  const stepName = (file: Expression['file'], name: string, at: number): Expression | undefined => {
    const binding = project.bindings(file)(name, at)
    if (binding?.kind === 'value') return { file, node: binding.node }
    if (binding?.kind === 'property') return propertyOf({ file, node: binding.node }, binding.name, 1)
    if (binding?.kind !== 'import' || binding.name === '*') return undefined
    const target = project.resolve(binding.specifier, file.id)
    return target === undefined ? undefined : project.exported(target, binding.name)
  }

  /** `Object.freeze(x)`, and functions of the app that do nothing but return. */
  const stepCall = (
    { file, node }: { file: Expression['file']; node: ESTree.CallExpression },
    hops: number,
  ): Expression | undefined => {
    if (calleeName(node) === 'Object.freeze') return argument(file, node, 0)
    const callee = settle({ file, node: node.callee }, hops + 1)
    const result = returned(callee.node)
    return result === undefined ? undefined : { file: callee.file, node: result }
  }

  const memberName = (
    node: ESTree.MemberExpression | ESTree.JSXMemberExpression,
    file: Expression['file'],
    hops: number,
  ): string | undefined => {
    if (node.type === 'MemberExpression' && node.computed) return textOf({ file, node: node.property }, hops + 1)
    return 'name' in node.property ? node.property.name : undefined
  }

  const textOf = (expression: Expression, hops = 0): string | undefined => {
    if (hops > maxHops) return undefined
    const { file, node } = settle(expression, hops)
    const text = (inner: ESTree.Node): string | undefined => textOf({ file, node: inner }, hops + 1)
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
    if (node.type === 'JSXExpressionContainer') return text(node.expression)
    if (node.type === 'BinaryExpression' && node.operator === '+') return joined([text(node.left), text(node.right)])
    if (node.type === 'TemplateLiteral') {
      return joined(
        node.quasis.flatMap((quasi, index) => {
          const inner = node.expressions[index]
          return inner === undefined
            ? [quasi.value.cooked ?? undefined]
            : [quasi.value.cooked ?? undefined, text(inner)]
        }),
      )
    }
    return undefined
  }

  const listOf = (expression: Expression, hops = 0): StaticList | undefined => {
    if (hops > maxHops) return undefined
    const { file, node } = settle(expression, hops)
    const list = (inner: ESTree.Node): StaticList | undefined => listOf({ file, node: inner }, hops + 1)
    switch (node.type) {
      case 'ArrayExpression':
        return merged(
          node.elements
            .filter((element) => element !== null)
            .map((element) =>
              element.type === 'SpreadElement'
                ? (list(element.argument) ?? { items: [], unknown: [{ file, node: element }] })
                : { items: alternatives({ file, node: element }, hops + 1), unknown: [] },
            ),
        )
      case 'ConditionalExpression':
        return merged([list(node.consequent), list(node.alternate)])
      case 'LogicalExpression':
        return merged([list(node.left), list(node.right)])
      case 'CallExpression':
        return listOfCall({ file, node }, hops)
      default:
        return undefined
    }
  }

  const listOfCall = (
    { file, node }: { file: Expression['file']; node: ESTree.CallExpression },
    hops: number,
  ): StaticList | undefined => {
    const { callee } = node
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
    const before = listOf({ file, node: callee.object }, hops + 1)
    switch (callee.property.name) {
      case 'filter':
      case 'flat':
      case 'toReversed':
      case 'toSorted':
        return before
      case 'concat':
        return merged([
          before,
          ...node.arguments.map(
            (item) =>
              listOf({ file, node: item }, hops + 1) ?? {
                items: alternatives({ file, node: item }, hops + 1),
                unknown: [],
              },
          ),
        ])
      default:
        return undefined
    }
  }

  /** What one element may be: both branches of a condition, without the `false` and `null` that switch it off. */
  const alternatives = (expression: Expression, hops: number): Expression[] => {
    if (hops > maxHops) return []
    const { file, node } = settle(expression, hops)
    const branches =
      node.type === 'ConditionalExpression'
        ? [node.consequent, node.alternate]
        : node.type === 'LogicalExpression'
          ? node.operator === '&&'
            ? [node.right]
            : [node.left, node.right]
          : undefined
    if (branches) return branches.flatMap((branch) => alternatives({ file, node: branch }, hops + 1))
    const nothing = (node.type === 'Literal' && typeof node.value !== 'string') || isUndefined(node)
    return nothing ? [] : [{ file, node }]
  }

  const propertyOf = (expression: Expression, name: string, hops = 0): Expression | undefined => {
    if (hops > maxHops) return undefined
    const { file, node } = settle(expression, hops)
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
      const binding = project.bindings(file)(node.name, node.start)
      if (binding?.kind !== 'import' || binding.name !== '*') return undefined
      const target = project.resolve(binding.specifier, file.id)
      return target === undefined ? undefined : project.exported(target, name)
    }
    if (node.type !== 'ObjectExpression') return undefined
    // From the end: a later property overrides an earlier one.
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const found = alternatives({ file, node: property.argument }, hops + 1).map((item) =>
          propertyOf(item, name, hops + 1),
        )
        const first = found.find((item) => item !== undefined)
        if (first !== undefined) return first
      } else if (keyOf(property) === name) return { file, node: property.value }
    }
    return undefined
  }

  return {
    project,
    settle: (expression) => settle(expression),
    settleName: (expression) => settle(expression, 0, false),
    textOf: (expression) => textOf(expression),
    listOf: (expression) => listOf(expression),
    propertyOf: (expression, name) => propertyOf(expression, name),
  }
}

/** `createBrowserRouter`, `Object.freeze`, `pages.map`: a callee as it is written; undefined when it is computed. */
export function calleeName({ callee }: ESTree.CallExpression | ESTree.NewExpression): string | undefined {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
  return callee.object.type === 'Identifier' ? `${callee.object.name}.${callee.property.name}` : undefined
}

export function argument(file: Expression['file'], node: ESTree.CallExpression, index: number): Expression | undefined {
  const found = node.arguments[index]
  return found === undefined ? undefined : { file, node: found }
}

/** The key of a property, unless it is computed. */
export function keyOf(property: ESTree.ObjectProperty): string | undefined {
  if (property.computed) return undefined
  if (property.key.type === 'Identifier') return property.key.name
  return property.key.type === 'Literal' ? String(property.key.value) : undefined
}

/** What a function returns when returning is all it does. */
function returned(node: ESTree.Node): ESTree.Node | undefined {
  const isFunction =
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  if (!isFunction || node.body === null || node.async) return undefined
  if (node.body.type !== 'BlockStatement') return node.body
  const returns = node.body.body.filter((statement) => statement.type === 'ReturnStatement')
  return returns.length === 1 ? (returns[0]!.argument ?? undefined) : undefined
}

function isUndefined(node: ESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined'
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('')
}

function merged(lists: readonly (StaticList | undefined)[]): StaticList {
  return {
    items: lists.flatMap((list) => list?.items ?? []),
    unknown: lists.flatMap((list) => list?.unknown ?? []),
  }
}
