import type { ESTree } from 'vite'

/** Text to put at a place of the original code; nothing is ever taken away. */
export interface TextEdit {
  readonly at: number
  readonly text: string
}

/**
 * Appends an item to an array or object literal in the manner of what stands there: on the same line or on one of its
 * own, with or without a comma after the last item.
 */
export function appendToList(
  code: string,
  list: ESTree.ArrayExpression | ESTree.ObjectExpression,
  item: string,
): TextEdit[] {
  const items = list.type === 'ArrayExpression' ? list.elements : list.properties
  const last = items.findLast((node) => node !== null)
  if (last === undefined) return [intoEmpty(code, list, item)]

  const closing = list.end - 1
  const tail = code.slice(last.end, closing)
  const comma = findComma(tail)
  const onOwnLines = tail.includes('\n')
  if (!onOwnLines) {
    if (comma >= 0) return [{ at: last.end + comma + 1, text: ` ${item}` }]
    return [{ at: last.end, text: `, ${item}` }]
  }
  const lineEnd = code.includes('\r\n') ? '\r\n' : '\n'
  // Comments between the last item and the bracket belong to that item, so ours goes below them.
  const below = closing - (tail.length - tail.trimEnd().length)
  const line = `${lineEnd}${indentOf(code, last.start)}${item}`
  if (comma >= 0) return [{ at: below, text: `${line},` }]
  return below === last.end
    ? [{ at: below, text: `,${line}` }]
    : [
        { at: last.end, text: ',' },
        { at: below, text: line },
      ]
}

function intoEmpty(code: string, list: ESTree.ArrayExpression | ESTree.ObjectExpression, item: string): TextEdit {
  const inside = code.slice(list.start + 1, list.end - 1)
  // A comment inside stays before the new item, and one that ends its line must not swallow it.
  if (inside.includes('\n')) {
    const at = list.end - 1 - (inside.length - inside.trimEnd().length)
    return { at, text: `${code.includes('\r\n') ? '\r\n' : '\n'}${indentOf(code, list.start)}  ${item},` }
  }
  return { at: list.end - 1, text: list.type === 'ObjectExpression' ? ` ${item} ` : item }
}

/** Where the comma after the last item is, or -1; one inside a comment does not count. */
function findComma(tail: string): number {
  const bare = tail.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length))
  return bare.indexOf(',')
}

/** The white space that begins the line of a position. */
function indentOf(code: string, position: number): string {
  const start = code.lastIndexOf('\n', position - 1) + 1
  return /^[ \t]*/.exec(code.slice(start))![0]
}
