import { type ESTree, parseSync } from 'vite'

/** A module of the app with its syntax. */
export interface SourceFile {
  readonly id: string
  readonly program: ESTree.Program
  /** 1-based line of an offset. */
  lineAt(offset: number): number
}

/**
 * Parses JavaScript and TypeScript, with or without JSX; a `.js` file may hold JSX, too, for some bundler settings allow it.
 * Returns the parser's message when the text is neither.
 */
export function parseSource(id: string, code: string): SourceFile | string {
  const path = id.replace(/[?#].*$/, '')
  let { program, errors } = parseSync(path, code)
  if (errors.length > 0 && /\.[cm]?js$/.test(path)) ({ program, errors } = parseSync(path, code, { lang: 'tsx' }))
  const [error] = errors
  return error === undefined ? { id, program, lineAt: (offset) => lineAt(code, offset) } : error.message
}

function lineAt(code: string, offset: number): number {
  let line = 1
  for (let at = code.indexOf('\n'); at !== -1 && at < offset; at = code.indexOf('\n', at + 1)) line++
  return line
}
