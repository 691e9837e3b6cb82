import { parseSync, type ESTree } from 'vite'

type Node = ESTree.Node

/**
 * Whether running a module does something others can notice (calls, changes to what is not its own), from what tree
 * shaking left of it. In doubt it does: the planner then keeps its place in the order, which costs bytes and breaks
 * nothing. Calls marked `/* @__PURE__ *\/`, changes to the module's own things, and reading do not count.
 */
export function hasTopLevelEffects(code: string): boolean {
  const { program, errors } = parseSync('module.js', code)
  if (errors.length > 0) return true
  const own = ownNames(program)
  const isQuiet = quietExpression(code)
  return !program.body.every((statement) => isQuietStatement(statement, { own, isQuiet }))
}

interface Scope {
  readonly own: ReadonlySet<string>
  readonly isQuiet: (node: Node | null | undefined) => boolean
}

function isQuietStatement(statement: Node, { own, isQuiet }: Scope): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return true
    case 'ExportNamedDeclaration':
      return statement.declaration === null || isQuietStatement(statement.declaration, { own, isQuiet })
    case 'ExportDefaultDeclaration':
      return statement.declaration.type === 'FunctionDeclaration' || isQuiet(statement.declaration)
    case 'ClassDeclaration':
      return isQuiet(statement)
    case 'VariableDeclaration':
      return statement.declarations.every(
        ({ id, init }) => id.type === 'Identifier' && (init === null || isQuiet(init)),
      )
    case 'ExpressionStatement':
      return isQuiet(statement.expression) || changesOwn(statement.expression, { own, isQuiet })
    default:
      return false
  }
}

/** `Menu.displayName = 'Menu'`: seen by others only through what the module exports, when it has run. */
function changesOwn(node: Node, { own, isQuiet }: Scope): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression' || !isQuiet(node.right))
    return false
  let object: Node = node.left.object
  while (object.type === 'MemberExpression') object = object.object
  return object.type === 'Identifier' && own.has(object.name)
}

function ownNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>()
  for (const statement of program.body) {
    const declared =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement
    if (declared?.type === 'FunctionDeclaration' || declared?.type === 'ClassDeclaration') {
      if (declared.id) names.add(declared.id.name)
    } else if (declared?.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations) {
        // Another name for somebody else's object is not the module's own.
        if (id.type === 'Identifier' && init !== null && makesOwn.has(init.type)) names.add(id.name)
      }
    }
  }
  return names
}

const makesOwn = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassExpression',
  'CallExpression',
  'NewExpression',
])

const quietCalls =
  /^(?:Symbol(?:\.for)?|Object\.(?:freeze|create|keys|values|entries)|Array\.from|Array\.of|String|Number|Boolean|BigInt)$/
/** Rolldown's way to a CommonJS module: it runs where it is first required, wherever that is. */
const interopCalls = /^(?:__toESM|__toCommonJS|__exportAll|__reExport|require_[\w$]+)$/
/** React's makers of components and contexts, however the bundler writes the call. */
const reactCalls = /^(?:\(0, )?(?:[\w$]+\.)?(?:createContext|forwardRef|memo|lazy|createRef)\)?$/
const quietClasses =
  /^(?:Map|Set|WeakMap|WeakSet|WeakRef|Array|Date|RegExp|Error|Promise|AbortController|URL|Intl\.\w+|(?:Big)?U?[Ii]nt\d+(?:Clamped)?Array|Float\d+Array)$/

function quietExpression(code: string): Scope['isQuiet'] {
  const all = (nodes: readonly (Node | null)[]): boolean => nodes.every((node) => node === null || isQuiet(node))
  const isMarked = (node: Node): boolean =>
    /[@#]__PURE__\s*\*\/[\s(]*$/.test(code.slice(Math.max(0, node.start - 40), node.start))
  const isQuiet = (node: Node | null | undefined): boolean => {
    switch (node?.type) {
      case undefined:
      case 'Literal':
      case 'Identifier':
      case 'ThisExpression':
      case 'MetaProperty':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return true
      case 'TemplateLiteral':
        return all(node.expressions)
      case 'MemberExpression':
        return isQuiet(node.object) && (!node.computed || isQuiet(node.property))
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        return isQuiet(node.expression)
      case 'ArrayExpression':
        return all(node.elements)
      case 'SpreadElement':
      case 'UnaryExpression':
        return !(node.type === 'UnaryExpression' && node.operator === 'delete') && isQuiet(node.argument)
      case 'ObjectExpression':
        return node.properties.every((property) =>
          property.type === 'SpreadElement'
            ? isQuiet(property)
            : (!property.computed || isQuiet(property.key)) && isQuiet(property.value),
        )
      case 'BinaryExpression':
      case 'LogicalExpression':
        return all([node.left, node.right])
      case 'ConditionalExpression':
        return all([node.test, node.consequent, node.alternate])
      case 'SequenceExpression':
        return all(node.expressions)
      case 'ClassDeclaration':
      case 'ClassExpression':
        return (
          isQuiet(node.superClass) &&
          node.body.body.every(
            (member) =>
              member.type !== 'StaticBlock' &&
              (!('computed' in member && member.computed) || isQuiet(member.key)) &&
              (member.type !== 'PropertyDefinition' || !member.static || isQuiet(member.value)),
          )
        )
      case 'CallExpression':
      case 'NewExpression': {
        const known = node.type === 'CallExpression' ? [quietCalls, interopCalls, reactCalls] : [quietClasses]
        const callee = code.slice(node.callee.start, node.callee.end)
        return (isMarked(node) || known.some((names) => names.test(callee))) && all(node.arguments)
      }
      default:
        return false
    }
  }
  return isQuiet
}
