import { parseSync, type ESTree } from 'vite'

type Node = ESTree.Node

/** Objects that every script of a page has in common, besides the built-in ones. */
const shared = new Set([
  'globalThis',
  'window',
  'self',
  'document',
  'customElements',
  'localStorage',
  'sessionStorage',
  'history',
  'location',
  'navigator',
  'addEventListener',
  'console',
])
/** They are changed only by who writes to them. */
const builtIns =
  /^(?:Object|Array|String|Number|Function|Promise|Map|Set|Symbol|RegExp|Date|Math|JSON|Reflect|Error|Intl|Element|HTML\w*Element|Node|Event|EventTarget|Document|Window)$/

const questions =
  /^(?:getItem|getElement\w+|querySelector(?:All)?|[gh]\w*Attribute|matches|matchMedia|closest|contains|getComputedStyle)$/

/** Stands for whatever is shared: the code does not say what exactly. */
export const anything = '*'

/**
 * What of all that the scripts of a page share running a module evidently changes: names below `globalThis`, the
 * document, a built-in object. Of two modules with one in common somebody can tell which ran first. What a call of something
 * imported does is not seen; unlike {@link hasTopLevelEffects} this says something only when it is sure.
 *
 * @returns Sorted, each once; `*` where the code does not say which.
 */
export function sharedEffects(code: string): string[] {
  const { program, errors } = parseSync('module.js', code)
  if (errors.length > 0) return []
  const scope = scopeOf(program)
  for (const statement of program.body) look(statement, scope)
  return [...scope.found].toSorted()
}

interface Scope {
  /** Functions the module declares: looked into where they are called. */
  readonly functions: ReadonlyMap<string, Node>
  /** Other names it declares; those that stand for something shared are in `aliases`. */
  readonly own: ReadonlySet<string>
  readonly aliases: ReadonlyMap<string, string>
  readonly called: Set<string>
  readonly found: Set<string>
}

function scopeOf({ body }: ESTree.Program): Scope {
  const functions = new Map<string, Node>()
  const own = new Set<string>()
  const aliases = new Map<string, string>()
  for (const statement of body) {
    const declared =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement
    if (declared?.type === 'FunctionDeclaration' && declared.id && declared.body)
      functions.set(declared.id.name, declared)
    else if (declared?.type === 'ClassDeclaration' && declared.id) own.add(declared.id.name)
    else if (declared?.type === 'VariableDeclaration') {
      for (const { id, init } of declared.declarations) {
        if (id.type !== 'Identifier') continue
        if (init !== null && isFunction(init)) functions.set(id.name, init)
        else if (init !== null && shared.has(rootOf(init) ?? '')) aliases.set(id.name, nameOf(init))
        else own.add(id.name)
      }
    }
  }
  return { functions, own, aliases, called: new Set(), found: new Set() }
}

function look(node: Node, scope: Scope): void {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return
    case 'AssignmentExpression':
      note(node.left, scope, true)
      break
    case 'UpdateExpression':
      note(node.argument, scope, true)
      break
    case 'UnaryExpression':
      if (node.operator === 'delete') note(node.argument, scope, true)
      break
    case 'CallExpression':
      if (!isQuestion(node.callee)) note(node.callee, scope, false, eventOf(node))
      follow(node, scope)
      break
  }
  for (const child of childrenOf(node)) look(child, scope)
}

/** Two that only ask do not notice each other. */
function isQuestion(callee: Node): boolean {
  const called = plain(callee)
  return (
    called.type === 'MemberExpression' && called.property.type === 'Identifier' && questions.test(called.property.name)
  )
}

/** Own functions, and those called where they are written. */
function follow({ callee, arguments: given }: ESTree.CallExpression, scope: Scope): void {
  const called = plain(callee)
  if (isFunction(called)) for (const child of childrenOf(called)) look(child, scope)
  if (called.type === 'Identifier' && scope.functions.has(called.name) && !scope.called.has(called.name)) {
    scope.called.add(called.name)
    for (const child of childrenOf(scope.functions.get(called.name)!)) look(child, scope)
  }
  // `defineProperty(window, 'x', …)`, `assign(globalThis, …)`
  const [first] = given
  if (/^(?:Object|Reflect)$/.test(rootOf(called) ?? '') && first !== undefined && first.type !== 'SpreadElement') {
    note(first, scope, true)
  }
}

/** What is listened to, where it is written down: listeners of other events never wait for each other. */
function eventOf({ callee, arguments: [type] }: ESTree.CallExpression): string | undefined {
  const called = plain(callee)
  const isListening =
    called.type === 'MemberExpression' ? /^(?:globalThis|window|self)$/.test(rootOf(called) ?? '') : true
  return isListening && type?.type === 'Literal' && nameOf(callee) === 'addEventListener'
    ? `addEventListener ${String(type.value)}`
    : undefined
}

function note(node: Node, { own, aliases, functions, found }: Scope, written: boolean, event?: string): void {
  const root = rootOf(node)
  if (root === null || own.has(root) || functions.has(root)) return
  const alias = aliases.get(root)
  if (alias !== undefined) found.add(alias)
  else if (shared.has(root) || (written && builtIns.test(root))) {
    const name = event ?? nameOf(node)
    // Listening to who knows what, or another way to listen for all.
    found.add(name === 'addEventListener' ? anything : name)
  }
}

/** Of `globalThis.log.push` it is `log`, of `document.body.append` the document. */
function nameOf(node: Node): string {
  const root = rootOf(node)!
  if (!/^(?:globalThis|window|self)$/.test(root)) return root
  let name = anything
  let at = plain(node)
  while (at.type === 'MemberExpression' || at.type === 'CallExpression') {
    if (at.type === 'MemberExpression') {
      const { property, computed } = at
      if (property.type === 'Identifier' && !computed) name = property.name
      else name = property.type === 'Literal' ? String(property.value) : anything
    }
    at = plain(at.type === 'MemberExpression' ? at.object : at.callee)
  }
  return /^(?:globalThis|window|self)$/.test(name) ? anything : name
}

/** The name that a chain of members and calls begins with. */
function rootOf(node: Node): string | null {
  let at = plain(node)
  for (;;) {
    if (at.type === 'MemberExpression') at = plain(at.object)
    else if (at.type === 'CallExpression') at = plain(at.callee)
    else return at.type === 'Identifier' ? at.name : null
  }
}

function plain(node: Node): Node {
  let at = node
  while (at.type === 'ParenthesizedExpression' || at.type === 'ChainExpression') at = at.expression
  return at
}

function isFunction(node: Node): boolean {
  const { type } = plain(node)
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof child === 'object' && child !== null && 'type' in child)
}
