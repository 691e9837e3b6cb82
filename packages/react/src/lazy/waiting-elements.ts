/**
 * The elements behind a marker: the one after it, or those of the boundary that React has left alone there, between two
 * comments, `$` or `&` and more at its beginning, `/$` or `/&` at its end. Other boundaries may lie inside.
 */
export function waitingElements(marker: Node): readonly Node[] {
  const found: Node[] = []
  let node: Node | null = marker
  let depth = 0
  do {
    node = node!.nextSibling
    // Elements are 1, text 3, comments 8.
    if (node?.nodeType === 1) found.push(node)
    if (node?.nodeType === 8) depth += (node as Comment).data[0] === '/' ? -1 : 1
  } while (depth)
  return found
}
