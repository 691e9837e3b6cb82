import type { ESTree } from 'vite'
import type { TextEdit } from './append-to-list.ts'

/**
 * Puts an import below the last one, in its quotes and with its semicolon or without; in a file without imports at the
 * top, below a `#!` line.
 *
 * @param line the import with single quotes and no semicolon
 */
export function importEdit(code: string, program: ESTree.Program, line: string): TextEdit {
  const lineEnd = code.includes('\r\n') ? '\r\n' : '\n'
  const last = program.body.findLast((node) => node.type === 'ImportDeclaration')
  if (last === undefined) {
    const shebang = /^(?:\uFEFF)?(?:#![^\n]*\n)?/.exec(code)![0]
    return { at: shebang.length, text: `${line}${usesSemicolons(code, program) ? ';' : ''}${lineEnd}${lineEnd}` }
  }
  const written = code.slice(last.start, last.end)
  const quoted = code[last.source.start] === '"' ? line.replaceAll("'", '"') : line
  // A comment behind the last import stays on its line.
  const rest = /^[^\n\r]*/.exec(code.slice(last.end))![0]
  const at = /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?$/.test(rest) ? last.end + rest.length : last.end
  return { at, text: `${lineEnd}${quoted}${written.endsWith(';') ? ';' : ''}` }
}

function usesSemicolons(code: string, program: ESTree.Program): boolean {
  return program.body.some((node) => code[node.end - 1] === ';')
}
