import type { ESTree } from 'vite'

/** The expression inside parentheses and type annotations: `({…} satisfies UserConfig)` is an object. */
export function unwrapExpression(node: ESTree.Node): ESTree.Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return unwrapExpression(node.expression)
    default:
      return node
  }
}
