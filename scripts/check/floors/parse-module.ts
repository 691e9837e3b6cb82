import { parseSync } from 'oxc-parser'

export interface ModuleImport {
  readonly specifier: string
  /** `type` when the compiler erases it: `import type`, `export type`, `import('…')` in a type. */
  readonly kind: 'run-time' | 'type'
  /** 1-based. */
  readonly line: number
}

/** A node of the syntax tree: the parser's ESTree, walked without caring for each of its types. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export interface ParsedModule {
  readonly program: SyntaxNode
  readonly imports: readonly ModuleImport[]
  readonly lineAt: (offset: number) => number
  readonly lines: number
  /** The parser's complaints, with their lines; empty for valid code. */
  readonly errors: readonly { readonly message: string; readonly line: number }[]
}

/** Parses a JavaScript or TypeScript module (by its extension) and collects everything it imports. */
export function parseModule(file: string, code: string): ParsedModule {
  const { program, errors } = parseSync(file, code)
  const lineStarts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const lineAt = (offset: number): number => lineStarts.findLastIndex((start) => start <= offset) + 1
  const imports: ModuleImport[] = []
  walk(program as unknown as SyntaxNode, (node) => {
    const found = importOf(node)
    if (found) imports.push({ ...found, line: lineAt(node.start) })
  })
  return {
    program: program as unknown as SyntaxNode,
    imports,
    lineAt,
    lines: code.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length,
    errors: errors.map((error) => ({ message: error.message, line: lineAt(error.labels[0]?.start ?? 0) })),
  }
}

function importOf(node: SyntaxNode): Omit<ModuleImport, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration': {
      // `import { type A }` stays at run time under verbatimModuleSyntax; only a whole `import type` is erased.
      const erased = node['importKind'] === 'type' || node['exportKind'] === 'type'
      return literal(node['source'], erased ? 'type' : 'run-time')
    }
    case 'ImportExpression':
      return literal(node['source'], 'run-time')
    case 'TSExternalModuleReference':
      return literal(node['expression'], 'run-time')
    case 'TSImportType':
      return literal(node['source'], 'type')
    default:
      return undefined
  }
}

function literal(node: unknown, kind: ModuleImport['kind']): Omit<ModuleImport, 'line'> | undefined {
  return isNode(node) && typeof node['value'] === 'string' ? { specifier: node['value'], kind } : undefined
}

/** Visits every node below and including `node`, parents first; the visitor also gets the way down to it. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void,
  parent?: SyntaxNode,
  key = '',
): void {
  visit(node, parent, key)
  for (const [childKey, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, childKey)
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
