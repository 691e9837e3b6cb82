/** The position after the token at `index`: a whole string, comment, escape or pair of brackets, else one character. */
export function afterToken(css: string, index: number): number {
  const character = css[index]!
  if (character === '\\') return index + 2
  if (css.startsWith('/*', index)) {
    const close = css.indexOf('*/', index + 2)
    return close === -1 ? css.length : close + 2
  }
  if (character === '(') return afterBrackets(css, index)
  if (character !== '"' && character !== "'") return index + 1
  for (let end = index + 1; end < css.length; end++) {
    if (css[end] === '\\') end++
    else if (css[end] === character || css[end] === '\n') return end + 1
  }
  return css.length
}

function afterBrackets(css: string, open: number): number {
  // An address without quotes may hold what begins a string or a comment elsewhere.
  if (/url$/i.test(css.slice(Math.max(0, open - 3), open)) && !/^\(\s*["']/.test(css.slice(open, open + 20))) {
    const close = /[^\\]\)/.exec(css.slice(open))
    return close === null ? css.length : open + close.index + 2
  }
  let at = open + 1
  while (at < css.length && css[at] !== ')') at = afterToken(css, at)
  return Math.min(css.length, at + 1)
}
