import type { Violation } from '../violation.ts'
import { type SyntaxNode, walk } from './parse-module.ts'
import type { SourceModule, SourceTree } from './source-modules.ts'

/** Globals that are a clock, randomness, the DOM or Node, with what to do instead of using them. */
const IMPURE_GLOBALS: Readonly<Record<string, string>> = {
  ...fix('Take the data as an argument; floor 1 runs without a browser.', [
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'fetch',
    'XMLHttpRequest',
    'requestAnimationFrame',
    'requestIdleCallback',
  ]),
  ...fix('Name the thing itself; the global object differs by platform.', ['globalThis', 'self', 'global']),
  ...fix('Take the data as an argument; floor 1 runs without Node.', ['process', 'Buffer', 'require', 'console']),
  ...fix('Take the time as an argument, or leave the waiting to the caller.', [
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
  ]),
  ...fix('Take a random source or a seed as an argument.', ['crypto']),
}

function fix(advice: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, advice]))
}

const CLOCK = 'Take the time as an argument (`now`, in milliseconds since the epoch).'

/** Finds clocks, randomness and platform globals in the packages of floor 1, tests excepted. */
export function checkPurity({ modules }: SourceTree): readonly Violation[] {
  return modules
    .filter(({ owner, shipped }) => shipped && owner.floor?.platform === 'pure')
    .flatMap((module) => impurities(module))
}

function impurities({ file, parsed }: SourceModule): readonly Violation[] {
  const declared = declaredNames(parsed.program)
  const found: Violation[] = []
  walk(parsed.program, (node, parent, key) => {
    const impurity = clockOrRandom(node) ?? impureGlobal(node, parent, key, declared)
    if (!impurity) return
    found.push({ file, line: parsed.lineAt(node.start), rule: 'core-is-pure', ...impurity })
  })
  return found
}

function clockOrRandom(node: SyntaxNode): Pick<Violation, 'problem' | 'fix'> | undefined {
  if (node.type === 'MemberExpression') {
    const member = `${nameOf(node['object'])}.${nameOf(node['property']) ?? textOf(node['property'])}`
    if (member === 'Date.now') return { problem: 'Date.now() reads the clock.', fix: CLOCK }
    if (member === 'Math.random') {
      return { problem: 'Math.random() is not repeatable.', fix: 'Take a random source or a seed as an argument.' }
    }
  }
  const isDate = nameOf(node['callee']) === 'Date'
  const withoutTime = Array.isArray(node['arguments']) && node['arguments'].length === 0
  if (isDate && ((node.type === 'NewExpression' && withoutTime) || node.type === 'CallExpression')) {
    return { problem: `${node.type === 'NewExpression' ? 'new Date()' : 'Date()'} reads the clock.`, fix: CLOCK }
  }
  return undefined
}

/** A name of the platform, used as a value and declared nowhere in the file. */
function impureGlobal(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  key: string,
  declared: ReadonlySet<string>,
): Pick<Violation, 'problem' | 'fix'> | undefined {
  const name = nameOf(node)
  if (name === undefined || declared.has(name) || !Object.hasOwn(IMPURE_GLOBALS, name)) return undefined
  if (!isReference(parent, key)) return undefined
  return { problem: `"${name}" belongs to the platform.`, fix: IMPURE_GLOBALS[name] ?? '' }
}

/** Not a reference: `x.document`, a key, a label, the outside name of an import or export. */
function isReference(parent: SyntaxNode | undefined, key: string): boolean {
  if (parent?.['computed']) return true
  if (parent?.type === 'MemberExpression') return key === 'object'
  return !['key', 'label', 'imported', 'exported', 'local'].includes(key)
}

/** Every name some binding of the file introduces; scopes are not told apart, which only lets a shadowed name pass. */
function declaredNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (pattern: unknown): void => {
    if (typeof pattern !== 'object' || pattern === null) return
    const node = pattern as SyntaxNode
    const name = nameOf(node)
    if (name !== undefined) names.add(name)
    for (const part of [node['argument'], node['left'], node['value'], node['parameter']]) add(part)
    for (const list of [node['properties'], node['elements']]) if (Array.isArray(list)) list.forEach(add)
  }
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' || /^(Function|Class|TS\w+)(Declaration|Expression)?$/.test(node.type)) {
      add(node['id'])
    }
    if (Array.isArray(node['params'])) node['params'].forEach(add)
    if (node.type.startsWith('Import') && node.type.endsWith('Specifier')) add(node['local'])
    if (node.type === 'CatchClause') add(node['param'])
  })
  return names
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as { type?: unknown; name?: unknown }
  return type === 'Identifier' && typeof name === 'string' ? name : undefined
}

/** `Date['now']` */
function textOf(node: unknown): string | undefined {
  const { value } = (node ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : undefined
}
