import type { ESTree } from 'vite'

/**
 * A chunk after an edit as they often come: one more piece of code that mentions three names of the top level, spread
 * over the chunk. That is what moves short names, which are given out by how often each is mentioned. The same for the same
 * code; code without names of its own comes back with a text added.
 */
export async function modelEdit(code: string): Promise<string> {
  const { parseSync } = await import('vite')
  const names = topLevelNames(parseSync('chunk.js', code).program.body)
  const mentioned = [...new Set([1, 2, 3].map((quarter) => names[Math.floor((names.length * quarter) / 4)]))]
  return `${code}\nglobalThis.editOfAModel = () => [${mentioned.filter(Boolean).join(', ')}];\n`
}

function topLevelNames(body: readonly ESTree.Node[]): readonly string[] {
  return body.flatMap((statement): readonly string[] => {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
      return statement.id ? [statement.id.name] : []
    if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name)
    if (statement.type !== 'VariableDeclaration') return []
    return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  })
}
