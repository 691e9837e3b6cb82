import type { ModuleNode } from '@firstpaint/core/chunks'
import type { ESTree } from 'vite'
import { type Bindings, exportName, findBindings } from './find-bindings.ts'
import { parseSource, type SourceFile } from './parse-source.ts'
import { resolveSpecifier } from './resolve-specifier.ts'

/** The part of a module graph that routes are found with. */
export type RouteGraphModule = Pick<ModuleNode, 'id' | 'package' | 'entry' | 'imports' | 'dynamicImports'>

/** An expression, in the file it stands in. */
export interface Expression {
  readonly file: SourceFile
  readonly node: ESTree.Node
}

/** The app's sources as one thing to ask. Files are parsed when first needed. */
export interface SourceProject {
  /** Ids of the modules whose text is known. */
  readonly ids: readonly string[]
  code(id: string): string
  /** Undefined for a module whose text is unknown or does not parse. */
  file(id: string): SourceFile | undefined
  bindings(file: SourceFile): Bindings
  resolve(specifier: string, importer: string): string | undefined
  /** What a module exports under a name, followed through re-exports to where it is written. */
  exported(id: string, name: string): Expression | undefined
  /** Files that could not be parsed, with the parser's message. */
  readonly broken: ReadonlyMap<string, string>
}

export interface SourceProjectOptions {
  /** Text of each of the app's own modules, by id. Files outside the graph (`app/routes.ts`) may be among them. */
  readonly sources: ReadonlyMap<string, string>
  readonly modules: readonly RouteGraphModule[]
}

export function createSourceProject({ sources, modules }: SourceProjectOptions): SourceProject {
  const nodes = new Map(modules.map((module) => [module.id, module]))
  const files = new Map<string, SourceFile | undefined>()
  const bindings = new Map<SourceFile, Bindings>()
  const broken = new Map<string, string>()
  const ownIds = [...sources.keys()]

  const project: SourceProject = {
    ids: ownIds,
    broken,
    code: (id) => sources.get(id) ?? '',
    file(id) {
      if (files.has(id)) return files.get(id)
      const code = sources.get(id)
      const parsed = code === undefined ? undefined : parseSource(id, code)
      if (typeof parsed === 'string') broken.set(id, parsed)
      const file = typeof parsed === 'string' ? undefined : parsed
      files.set(id, file)
      return file
    },
    bindings(file) {
      const found = bindings.get(file) ?? findBindings(file.program)
      bindings.set(file, found)
      return found
    },
    resolve(specifier, importer) {
      const node = nodes.get(importer)
      return resolveSpecifier({
        specifier,
        importer,
        has: (id) => nodes.has(id) || sources.has(id),
        imported: node ? [...node.imports, ...node.dynamicImports] : ownIds,
      })
    },
    exported: (id, name) => findExport(project, id, name, new Set()),
  }
  return project
}

function findExport(project: SourceProject, id: string, name: string, seen: Set<string>): Expression | undefined {
  const file = project.file(id)
  const key = `${id} ${name}`
  if (file === undefined || seen.has(key)) return undefined
  seen.add(key)
  const elsewhere = (specifier: string, wanted: string): Expression | undefined => {
    const target = project.resolve(specifier, id)
    return target === undefined ? undefined : findExport(project, target, wanted, seen)
  }
  const local = (localName: string): Expression | undefined => {
    const binding = project.bindings(file)(localName, file.program.end)
    if (binding?.kind === 'value') return { file, node: binding.node }
    return binding?.kind === 'import' && binding.name !== '*' ? elsewhere(binding.specifier, binding.name) : undefined
  }
  for (const statement of file.program.body) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      const { declaration } = statement
      return declaration.type === 'Identifier' ? local(declaration.name) : { file, node: declaration }
    }
    if (statement.type !== 'ExportNamedDeclaration') continue
    for (const specifier of statement.specifiers) {
      if (exportName(specifier.exported) !== name) continue
      const inside = exportName(specifier.local)
      return statement.source ? elsewhere(statement.source.value, inside) : local(inside)
    }
    if (statement.declaration && declares(statement.declaration, name)) return local(name)
  }
  for (const statement of file.program.body) {
    if (statement.type !== 'ExportAllDeclaration' || statement.exported !== null) continue
    const found = name === 'default' ? undefined : elsewhere(statement.source.value, name)
    if (found !== undefined) return found
  }
  return undefined
}

function declares(declaration: ESTree.Declaration, name: string): boolean {
  if (declaration.type !== 'VariableDeclaration') return 'id' in declaration && named(declaration.id) === name
  return declaration.declarations.some(({ id }) => named(id) === name)
}

function named(node: ESTree.Node | null): string | undefined {
  return node?.type === 'Identifier' ? node.name : undefined
}
