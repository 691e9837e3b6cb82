/** One directive with its words; a block has those within. */
export interface Directive {
  readonly words: readonly string[]
  readonly block?: readonly Directive[]
}

/**
 * Reads nginx's configuration as nginx does: words, quotes with backslashes, comments, blocks.
 *
 * @throws {Error} for what nginx would not read
 */
export function parseNginx(text: string): readonly Directive[] {
  const tokens = tokenize(text)
  let at = 0
  const readBlock = (inner: boolean): Directive[] => {
    const directives: Directive[] = []
    let words: string[] = []
    for (; at < tokens.length; at++) {
      const token = tokens[at]!
      if (token.kind === 'word') words.push(token.text)
      else if (token.kind === ';') {
        if (words.length === 0) throw new Error('a semicolon without a directive')
        directives.push({ words })
        words = []
      } else if (token.kind === '{') {
        at++
        directives.push({ words, block: readBlock(true) })
        words = []
      } else {
        if (!inner || words.length > 0) throw new Error(`a brace too many after ${words.join(' ')}`)
        return directives
      }
    }
    if (inner || words.length > 0) throw new Error('the end comes too soon')
    return directives
  }
  return readBlock(false)
}

interface Token {
  readonly kind: 'word' | ';' | '{' | '}'
  readonly text: string
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s+|#[^\n]*|"((?:[^"\\]|\\[^])*)"|([;{}])|([^\s;{}"'#](?:\$\{\w+\}|[^\s;{}])*)/y
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null) throw new Error(`unreadable: ${text.slice(start, start + 40)}`)
    const [, quoted, mark, bare] = match
    if (mark !== undefined) tokens.push({ kind: mark as ';', text: mark })
    else if (quoted !== undefined) tokens.push({ kind: 'word', text: quoted.replace(/\\(["\\])/g, '$1') })
    else if (bare !== undefined) tokens.push({ kind: 'word', text: bare })
  }
  return tokens
}
