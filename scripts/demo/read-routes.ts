import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'

/** One page of the app: its pattern, and its lazily loaded module (relative to the app), null when it is part of the entry. */
export interface AppRoute {
  readonly pattern: string
  readonly lazyModule: string | null
}

/** Reads React Router's route table off its source: objects with a `path`, and the `import()` in their `lazy`. */
export async function readRoutes(file: string, root: string): Promise<AppRoute[]> {
  const { program, errors } = parseSync(file, await readFile(file, 'utf8'))
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  const routes: AppRoute[] = []
  visit(program, (node) => {
    if (node['type'] !== 'ObjectExpression') return
    const properties = new Map(
      (node['properties'] as Node[])
        .filter((property) => property['key'])
        .map((property) => [(property['key'] as Node)['name'], property['value'] as Node]),
    )
    const pattern = properties.get('path')?.['value']
    if (typeof pattern !== 'string') return
    let lazyModule: string | null = null
    visit(properties.get('lazy'), (inner) => {
      if (inner['type'] === 'ImportExpression')
        lazyModule = relative(root, join(dirname(file), String((inner['source'] as Node)['value'])))
    })
    routes.push({ pattern, lazyModule })
  })
  return routes
}

type Node = Record<string, unknown>

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see)
  else if (node !== null && typeof node === 'object') {
    if ('type' in node) see(node as Node)
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, see)
  }
}
