import type { ESTree } from 'vite'

type Visit = (node: ESTree.Node, parents: readonly ESTree.Node[]) => void

/** Visits every node of a syntax tree in the order of the text, with the nodes around it, outermost first. */
export function walkNodes(root: ESTree.Node, visit: Visit): void {
  const parents: ESTree.Node[] = []
  const enter = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) enter(each)
    else if (isNode(value)) {
      visit(value, parents)
      parents.push(value)
      for (const key of Object.keys(value)) enter((value as unknown as Record<string, unknown>)[key])
      parents.pop()
    }
  }
  enter(root)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
