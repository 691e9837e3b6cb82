import type { ESTree } from 'vite'
import { without, type Refuse, type Scope } from './find-config-object.ts'
import { unwrapExpression } from './unwrap-expression.ts'

/** Methods after which what is added inside the brackets is still in the list: `[a(), b && c()].filter(Boolean)`. */
const keeping = new Set(['filter', 'flat'])

/** The array literal that the value of `plugins` comes from. */
export function findPluginArray(value: ESTree.Node, scope: Scope, refuse: Refuse): ESTree.ArrayExpression {
  const node = unwrapExpression(value)
  if (node.type === 'ArrayExpression') return node
  if (node.type === 'Identifier') {
    const declared = scope.get(node.name)
    if (declared === undefined) return refuse(node, `\`${node.name}\` is not declared with const in this file`)
    return findPluginArray(declared, without(scope, node.name), refuse)
  }
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const { object, property } = node.callee
    if (property.type === 'Identifier' && keeping.has(property.name)) return findPluginArray(object, scope, refuse)
  }
  return refuse(node, '`plugins` is not an array written out')
}
