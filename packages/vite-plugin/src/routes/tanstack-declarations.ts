import type { ESTree } from 'vite'
import type { SourceFile } from './parse-source.ts'
import type { Expression } from './source-project.ts'
import { argument, calleeName } from './static-reader.ts'
import { walkSyntax } from './walk-syntax.ts'

/** Source text that may declare a TanStack route. */
export const mayDeclareTanstackRoute: RegExp =
  /@tanstack\/(?:react-)?router|\bcreate(?:Lazy)?FileRoute\b|\bgetParentRoute\b/

/** A variable that holds a route: `const about = createRoute({ … }).lazy(() => import(…))`. */
export interface TanstackDeclaration {
  /** Its initial value, which stands for the route. */
  readonly expression: Expression
  readonly kind: 'root' | 'route' | 'file' | 'lazy-file'
  /** For the route of a file: its id, as the generator writes it into `createFileRoute('…')`. */
  readonly fileId: string | undefined
  /** Objects of options, the most telling first. */
  readonly options: readonly Expression[]
  /** Arguments of `.lazy(…)`. */
  readonly loaders: readonly Expression[]
  /** The route this one continues: `AboutImport.update({ … })`, by name. */
  readonly base: Expression | undefined
}

const factories: ReadonlyMap<string, TanstackDeclaration['kind']> = new Map([
  ['createRoute', 'route'],
  ['createRootRoute', 'root'],
  ['createRootRouteWithContext', 'root'],
  ['rootRouteWithContext', 'root'],
  ['createFileRoute', 'file'],
  ['createLazyFileRoute', 'lazy-file'],
  ['createLazyRoute', 'lazy-file'],
])

/** As they were called before TanStack Router 1.0 and are still exported. */
const classes: ReadonlyMap<string, TanstackDeclaration['kind']> = new Map([
  ['Route', 'route'],
  ['RootRoute', 'root'],
  ['FileRoute', 'file'],
])

/** Reads every variable of a file that holds a route. */
export function findTanstackDeclarations(file: SourceFile): TanstackDeclaration[] {
  const found: TanstackDeclaration[] = []
  walkSyntax(file.program, (node) => {
    if (node.type !== 'VariableDeclarator' || node.init === null || node.id.type !== 'Identifier') return
    const declaration = unwind({ file, node: node.init })
    if (declaration !== undefined) found.push(declaration)
  })
  return found
}

/** Follows a chain of calls from its end to the factory, or to the name, it begins with. */
function unwind(expression: Expression): TanstackDeclaration | undefined {
  const { file } = expression
  const options: Expression[] = []
  const loaders: Expression[] = []
  let fileId: string | undefined
  let chained = false
  let node: ESTree.Node = expression.node
  for (;;) {
    if (
      node.type === 'TSAsExpression' ||
      node.type === 'ParenthesizedExpression' ||
      node.type === 'TSSatisfiesExpression'
    ) {
      node = node.expression
      continue
    }
    if (node.type === 'Identifier') {
      if (!chained) return undefined
      return { expression, kind: 'route', fileId, options, loaders, base: { file, node } }
    }
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
    const given = node.type === 'CallExpression' ? argument(file, node, 0) : firstOf(file, node)
    const makers = node.type === 'NewExpression' ? classes : factories
    const kind: TanstackDeclaration['kind'] | undefined = makers.get(calleeName(node)?.split('.').at(-1) ?? '')
    if (kind !== undefined) {
      if (isText(given)) fileId = given.node.value
      else if (given !== undefined) options.push(given)
      return { expression, kind, fileId, options, loaders, base: undefined }
    }
    if (node.callee.type === 'CallExpression') {
      if (given !== undefined) options.push(given)
      node = node.callee
    } else if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
      const method = node.callee.property.name
      if (method === 'lazy' && given !== undefined) loaders.push(given)
      else if (method === 'update' && given !== undefined) options.push(given)
      else if (!/^(?:_?add\w+|createRoute)$/.test(method)) return undefined
      else if (method === 'createRoute' && given !== undefined) options.push(given)
      chained = true
      node = node.callee.object
    } else return undefined
  }
}

function firstOf(file: SourceFile, { arguments: [first] }: ESTree.NewExpression): Expression | undefined {
  return first && { file, node: first }
}

function isText(
  expression: Expression | undefined,
): expression is Expression & { readonly node: ESTree.StringLiteral } {
  return expression?.node.type === 'Literal' && typeof expression.node.value === 'string'
}
