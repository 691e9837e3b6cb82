import type { ESTree } from 'vite'
import type { EditTarget, EditWay } from '../planned-edit.ts'
import { type FunctionNode, isFreeLiteral, namedFunction, type ParseCode } from './editable-parts.ts'
import { walkNodes } from './walk-nodes.ts'

export interface ChangedCode {
  readonly code: string
  readonly way: EditWay
}

/** Makes the smallest change that reaches the output: a letter more in a literal; else a statement in a function, or at the end. */
export function changeBody(code: string, target: EditTarget, parse: ParseCode): ChangedCode {
  const program = parse(code)
  const literal = findLiteral(program, target.literal)
  if (literal !== null) {
    const text = code.slice(literal.start, literal.end)
    return { code: splice(code, literal, `${text.slice(0, -1)}x${text.slice(-1)}`), way: 'literal' }
  }
  return addStatement({ code, program, target, statement: 'globalThis.benchEdited = 1' })
}

export interface AddStatementOptions {
  readonly code: string
  readonly program: ESTree.Program
  readonly target: EditTarget
  /** An expression with an effect, so that no optimiser drops it. */
  readonly statement: string
}

/** Adds an expression to the function that is known to be kept, or, without one, at the end of the module. */
export function addStatement({ code, program, target, statement }: AddStatementOptions): ChangedCode {
  const body = findFunction(program, target.functionName)?.body ?? null
  if (body === null) return { code: `${code}\n;${statement};\n`, way: 'statement' }
  if (body.type !== 'BlockStatement') {
    const text = code.slice(body.start, body.end)
    return { code: splice(code, body, `(${statement}, ${text})`), way: 'function' }
  }
  const directives = body.body.filter((node) => 'directive' in node && typeof node.directive === 'string')
  const at = directives.at(-1)?.end ?? body.start + 1
  return { code: `${code.slice(0, at)};${statement};${code.slice(at)}`, way: 'function' }
}

/** Takes an import away; what the module used of it becomes functions that do nothing, so that the rest still builds. */
export function dropImport(code: string, declaration: ESTree.ImportDeclaration): string {
  const names = declaration.specifiers.map(({ local }) => local.name)
  const stubs = names.map((name) => `const ${name} = () => null;`).join(' ')
  return splice(code, declaration, stubs)
}

function findLiteral(program: ESTree.Program, value: string | null): ESTree.Node | null {
  let found: ESTree.Node | null = null
  if (value === null) return null
  walkNodes(program, (node, parents) => {
    if (found === null && isFreeLiteral(node, parents) && node.value === value) found = node
  })
  return found
}

function findFunction(program: ESTree.Program, name: string | null): FunctionNode | null {
  let found: FunctionNode | null = null
  if (name === null) return null
  walkNodes(program, (node) => {
    const named = namedFunction(node)
    if (found === null && named?.name === name) found = named.node
  })
  return found
}

function splice(code: string, { start, end }: { start: number; end: number }, text: string): string {
  return code.slice(0, start) + text + code.slice(end)
}
