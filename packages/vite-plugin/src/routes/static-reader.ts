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

/** Enough names in a row for any table a person writes; what goes on longer is a loop. */
const maxHops = 40
/** Enough for the largest table; code that branches on its way through a circle would otherwise take forever. */
const maxSteps = 50_000

type File = Expression['file']

export function createStaticReader(project: SourceProject): StaticReader {
  const guard = createGuard()

  const settle = (expression: Expression, calls = true): Expression => {
    let current = expression
    for (let hop = 0; hop < maxHops; hop++) {
      if (!calls && current.node.type === 'CallExpression') return current
      const next = guard.once('step', current.node, () => step(current))
      if (next === undefined) return current
      current = next
    }
    return current
  }

  /** One step from an expression to what it stands for; undefined when it stands for itself. */
  const step = ({ file, node }: Expression): Expression | undefined => {
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ChainExpression':
        return { file, node: node.expression }
      case 'AwaitExpression':
        return { file, node: node.argument }
      case 'Identifier':
      case 'JSXIdentifier':
        return stepName(file, node)
      case 'MemberExpression':
      case 'JSXMemberExpression': {
        const name = memberName(file, node)
        return name === undefined ? undefined : propertyOf({ file, node: node.object }, name)
      }
      case 'CallExpression':
        return stepCall(file, node)
      default:
        return undefined
    }
  }

  const stepName = (file: File, { name, start }: NamedNode): Expression | undefined => {
    const binding = project.bindings(file)(name, start)
    if (binding?.kind === 'value') return { file, node: binding.node }
    if (binding?.kind === 'property') return propertyOf({ file, node: binding.node }, binding.name)
    if (binding?.kind !== 'import' || binding.name === '*') return undefined
    const target = project.resolve(binding.specifier, file.id)
    return target === undefined ? undefined : project.exported(target, binding.name)
  }

  /** `Object.freeze(x)`, and functions of the app that do nothing but return. */
  const stepCall = (file: File, node: ESTree.CallExpression): Expression | undefined => {
    if (calleeName(node) === 'Object.freeze') return argument(file, node, 0)
    const callee = settle({ file, node: node.callee })
    const result = returned(callee.node)
    return result === undefined ? undefined : { file: callee.file, node: result }
  }

  const memberName = (file: File, node: ESTree.MemberExpression | ESTree.JSXMemberExpression): string | undefined => {
    if (node.type === 'MemberExpression' && node.computed) return textOf({ file, node: node.property })
    return 'name' in node.property ? node.property.name : undefined
  }

  const textOf = (expression: Expression): string | undefined =>
    guard.once('text', expression.node, () => {
      const { file, node } = settle(expression)
      const text = (inner: ESTree.Node): string | undefined => textOf({ file, node: inner })
      switch (node.type) {
        case 'Literal':
          return typeof node.value === 'string' ? node.value : undefined
        case 'JSXExpressionContainer':
          return text(node.expression)
        case 'BinaryExpression':
          return node.operator === '+' ? joined([text(node.left), text(node.right)]) : undefined
        case 'TemplateLiteral':
          return joined(
            node.quasis.flatMap(({ value }, index) => {
              const inner = node.expressions[index]
              return [value.cooked ?? undefined, ...(inner === undefined ? [] : [text(inner)])]
            }),
          )
        default:
          return undefined
      }
    })

  const listOf = (expression: Expression): StaticList | undefined =>
    guard.once('list', expression.node, () => {
      const { file, node } = settle(expression)
      const list = (inner: ESTree.Node): StaticList | undefined => listOf({ file, node: inner })
      switch (node.type) {
        case 'ArrayExpression':
          return merged(
            node.elements.filter((element) => element !== null).map((element) => listOfElement(file, element)),
          )
        case 'ConditionalExpression':
          return merged([list(node.consequent), list(node.alternate)])
        case 'LogicalExpression':
          return merged([list(node.left), list(node.right)])
        case 'CallExpression':
          return listOfCall(file, node)
        default:
          return undefined
      }
    })

  const listOfElement = (file: File, element: ESTree.Expression | ESTree.SpreadElement): StaticList => {
    if (element.type !== 'SpreadElement') return { items: alternatives({ file, node: element }), unknown: [] }
    return listOf({ file, node: element.argument }) ?? { items: [], unknown: [{ file, node: element }] }
  }

  const listOfCall = (file: File, { callee, arguments: given }: ESTree.CallExpression): StaticList | undefined => {
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined
    const before = listOf({ file, node: callee.object })
    const method = callee.property.name
    if (method !== 'concat') return keepsItems.has(method) ? before : undefined
    return merged([before, ...given.map((item) => listOf({ file, node: item }) ?? listOfElement(file, item))])
  }

  /** What one element may be: both branches of a condition, without the `false` and `null` that switch it off. */
  const alternatives = (expression: Expression): readonly Expression[] => {
    const found = guard.once('element', expression.node, () => {
      const { file, node } = settle(expression)
      const branches = branchesOf(node)
      if (branches) return branches.flatMap((branch) => alternatives({ file, node: branch }))
      return isNothing(node) ? [] : [{ file, node }]
    })
    return found ?? []
  }

  const propertyOf = (expression: Expression, name: string): Expression | undefined =>
    guard.once('property', expression.node, () => {
      const { file, node } = settle(expression)
      if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return exportOf(file, node, name)
      if (node.type !== 'ObjectExpression') return undefined
      // From the end: a later property overrides an earlier one.
      for (const property of node.properties.toReversed()) {
        if (property.type !== 'SpreadElement') {
          if (keyOf(property) === name) return { file, node: property.value }
          continue
        }
        for (const item of alternatives({ file, node: property.argument })) {
          const found = propertyOf(item, name)
          if (found !== undefined) return found
        }
      }
      return undefined
    })

  /** `pages.Home` of `import * as pages`. */
  const exportOf = (file: File, { name: local, start }: NamedNode, name: string): Expression | undefined => {
    const binding = project.bindings(file)(local, start)
    if (binding?.kind !== 'import' || binding.name !== '*') return undefined
    const target = project.resolve(binding.specifier, file.id)
    return target === undefined ? undefined : project.exported(target, name)
  }

  return {
    project,
    settle: guard.question((expression) => settle(expression)),
    settleName: guard.question((expression) => settle(expression, false)),
    textOf: guard.question(textOf),
    listOf: guard.question(listOf),
    propertyOf: guard.question(propertyOf),
  }
}

interface NamedNode {
  readonly name: string
  readonly start: number
}

interface Guard {
  /** Reads a node unless it is being read already (it holds itself) or the question has gone on for too long. */
  once<T>(kind: string, node: ESTree.Node, read: () => T | undefined): T | undefined
  /** Wraps what others may ask: each question starts with all steps to itself. */
  question<Args extends readonly unknown[], T>(answer: (...args: Args) => T): (...args: Args) => T
}

function createGuard(): Guard {
  let stepsLeft = maxSteps
  const open = new Map<string, Set<ESTree.Node>>()
  return {
    once(kind, node, read) {
      const nodes = open.get(kind) ?? new Set()
      if (nodes.has(node) || stepsLeft-- <= 0) return undefined
      open.set(kind, nodes.add(node))
      try {
        return read()
      } finally {
        nodes.delete(node)
      }
    },
    question:
      (answer) =>
      (...args) => {
        stepsLeft = maxSteps
        return answer(...args)
      },
  }
}

/** Methods of arrays that give back its elements, or some of them. */
const keepsItems = new Set(['filter', 'flat', 'toReversed', 'toSorted', 'slice'])

function branchesOf(node: ESTree.Node): readonly ESTree.Node[] | undefined {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate]
  if (node.type !== 'LogicalExpression') return undefined
  return node.operator === '&&' ? [node.right] : [node.left, node.right]
}

/** `null`, `false`, `undefined`: what a list may hold where an element is switched off. */
function isNothing(node: ESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value !== 'string'
  return node.type === 'Identifier' && node.name === 'undefined'
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

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('')
}

function merged(lists: readonly (StaticList | undefined)[]): StaticList {
  return {
    items: lists.flatMap((list) => list?.items ?? []),
    unknown: lists.flatMap((list) => list?.unknown ?? []),
  }
}
