import type { ESTree } from 'vite'

/** Visits a syntax tree in source order; `see` returns false to leave out what is below a node. */
export function walkSyntax(node: ESTree.Node, see: (node: ESTree.Node) => boolean | void): void {
  if (see(node) === false) return
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walkSyntax(item, see)
    } else if (isNode(value)) walkSyntax(value, see)
  }
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
