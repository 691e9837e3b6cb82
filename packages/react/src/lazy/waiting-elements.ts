/**
 * The elements behind a marker: the one after it, or those of the boundary that React has left alone there, between two
 * comments, `$` or `&` and more at its beginning, `/$` or `/&` at its end. Other boundaries may lie inside.
 */
export function waitingElements(marker: Node): readonly Node[] {
  const found: Node[] = []
  let node = marker
  let depth = 0
  do {
    node = node.nextSibling!
    // Elements are 1, text 3, comments 8. No node is none of them.
    const kind = (node as Node | null)?.nodeType as number
    if (kind < 2) found.push(node)
    if (kind > 7) depth += (node as Comment).data[0] === '/' ? -1 : 1
  } while (depth)
  return found
}
