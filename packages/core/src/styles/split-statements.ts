/** One top-level statement of a stylesheet: a rule, or an at-rule with its block. */
export interface Statement {
  readonly start: number
  readonly end: number
  /**
   * What the statement is about, written so that a minifier's changes do not show: its prelude without spaces, quotes
   * and case; for a group rule (`@media …`) also that of its first rule.
   */
  readonly key: string
}

/**
 * Splits CSS at its top level. Strings, comments and escapes are respected; broken CSS yields what a reader would guess,
 * never an endless loop. Statements cover all text but comments and white space between them.
 */
export function splitStatements(css: string): Statement[] {
  const statements: Statement[] = []
  let start = -1
  let blockStart = -1
  let depth = 0
  for (let index = 0; index < css.length; index = skipToken(css, index)) {
    const character = css[index]!
    if (start === -1) {
      if (/\s/.test(character) || css.startsWith('/*', index) || character === ';' || character === '}') continue
      start = index
    }
    if (character === '{') {
      if (depth++ === 0) blockStart = index
    } else if (character === '}') depth--
    const ends = (character === '}' && depth <= 0) || (character === ';' && depth === 0)
    if (!ends) continue
    statements.push({ start, end: index + 1, key: keyOf(css, start, blockStart === -1 ? index : blockStart) })
    start = blockStart = -1
    depth = 0
  }
  if (start !== -1)
    statements.push({ start, end: css.length, key: keyOf(css, start, blockStart === -1 ? css.length : blockStart) })
  return statements
}

/** The position after the token at `index`: a whole string, comment or escape, else one character. */
function skipToken(css: string, index: number): number {
  const character = css[index]!
  if (character === '\\') return index + 2
  if (css.startsWith('/*', index)) {
    const close = css.indexOf('*/', index + 2)
    return close === -1 ? css.length : close + 2
  }
  if (character !== '"' && character !== "'") return index + 1
  for (let end = index + 1; end < css.length; end++) {
    if (css[end] === '\\') end++
    else if (css[end] === character || css[end] === '\n') return end + 1
  }
  return css.length
}

const groupRule = /^@(?:media|supports|layer|container|scope|starting-style)\b/i

function keyOf(css: string, start: number, preludeEnd: number): string {
  const prelude = normalize(css.slice(start, preludeEnd))
  if (!groupRule.test(css.slice(start, preludeEnd)) || css[preludeEnd] !== '{') return prelude
  const inner = /[^{}]*/.exec(css.slice(preludeEnd + 1).replace(/^\s*(?:\/\*[^]*?\*\/\s*)*/, ''))?.[0] ?? ''
  return `${prelude}{${normalize(inner)}`
}

function normalize(text: string): string {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/["'\s]/g, '')
    .replaceAll('::', ':')
    .toLowerCase()
}
