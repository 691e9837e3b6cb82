import type { ESTree } from 'vite'

/** Every `return` of a function's body, those in its branches included, those of functions inside it not. */
export function findReturns(node: ESTree.Node): ESTree.ReturnStatement[] {
  if (node.type === 'ReturnStatement') return [node]
  if (/Function|Class/.test(node.type)) return []
  return Object.values(node).flat().filter(isNode).flatMap(findReturns)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
