import type { AppRoute } from '@firstpaint/core/chunks'
import type { RouteGraphModule, SourceProject } from './source-project.ts'
import { walkSyntax } from './walk-syntax.ts'

/** For an app without a router: each module its code imports lazily is what a visit may start from. */
export function lazyModuleRoutes(
  project: SourceProject,
  modules: readonly RouteGraphModule[],
  chains: ReadonlyMap<string, readonly string[]>,
): AppRoute[] {
  const routes = new Map<string, AppRoute>()
  for (const module of modules) {
    if (module.package !== null) continue
    for (const target of module.dynamicImports) {
      const entries = chains.get(target)
      if (routes.has(target) || !entries?.length) continue
      routes.set(target, { pattern: target, entries, file: module.id, line: lineOfImport(project, module.id, target) })
    }
  }
  return [...routes.values()]
}

function lineOfImport(project: SourceProject, importer: string, target: string): number {
  const file = project.file(importer)
  let line = 1
  if (file === undefined) return line
  walkSyntax(file.program, (node) => {
    if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return
    const { value } = node.source
    if (typeof value === 'string' && project.resolve(value, importer) === target) line = file.lineAt(node.start)
  })
  return line
}
