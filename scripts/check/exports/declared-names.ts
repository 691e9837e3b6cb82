import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseModule, type SyntaxNode } from '../floors/parse-module.ts'

export interface DeclaredNames {
  readonly names: readonly string[]
  /** Packages of which everything is re-exported; their names are theirs to list. */
  readonly everythingOf: readonly string[]
}

/** Reads the exported names from a declaration file, following `export * from './…'` to the end. */
export function readDeclaredNames(file: string): DeclaredNames {
  const { program } = parseModule(file, readFileSync(file, 'utf8'))
  const names = new Set<string>()
  const everythingOf = new Set<string>()
  for (const statement of program['body'] as readonly SyntaxNode[]) {
    const source = (statement['source'] as { value: string } | null | undefined)?.value
    if (statement.type === 'ExportDefaultDeclaration') names.add('default')
    else if (statement.type === 'ExportNamedDeclaration') namesOf(statement).forEach((name) => names.add(name))
    else if (statement.type === 'ExportAllDeclaration' && source !== undefined) {
      const alias = statement['exported'] as SyntaxNode | null
      if (alias) names.add(nameOf(alias))
      else if (source.startsWith('.')) {
        const inner = readDeclaredNames(resolve(dirname(file), source.replace(/(\.d)?\.[jt]sx?$/, '.d.ts')))
        // `export *` leaves the default export out.
        inner.names.filter((name) => name !== 'default').forEach((name) => names.add(name))
        inner.everythingOf.forEach((name) => everythingOf.add(name))
      } else everythingOf.add(source)
    }
  }
  return { names: [...names].toSorted(), everythingOf: [...everythingOf].toSorted() }
}

function namesOf(statement: SyntaxNode): readonly string[] {
  const listed = (statement['specifiers'] as readonly SyntaxNode[]).map(({ exported }) =>
    nameOf(exported as SyntaxNode),
  )
  const declaration = statement['declaration'] as SyntaxNode | null
  if (!declaration) return listed
  const declarators = declaration['declarations'] as readonly SyntaxNode[] | undefined
  const declared = declarators?.map(({ id }) => id) ?? [declaration['id']]
  return [...listed, ...declared.map((id) => nameOf(id as SyntaxNode))]
}

/** Names may be written as strings: `export { a as 'b c' }`. */
function nameOf(node: SyntaxNode): string {
  return String(node['name'] ?? node['value'])
}
