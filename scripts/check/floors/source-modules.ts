import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ModuleImport, type ParsedModule, parseModule } from './parse-module.ts'
import { type Resolution, resolveImport } from './resolve-import.ts'
import { ownerOf, readWorkspace, type WorkspacePackage } from './workspace.ts'

export interface ResolvedImport extends ModuleImport {
  readonly resolution: Resolution
}

export interface SourceModule {
  readonly file: string
  readonly owner: WorkspacePackage
  /** Part of what users install: inside `src/` or `bin/`, and no test. */
  readonly shipped: boolean
  readonly parsed: ParsedModule
  readonly imports: readonly ResolvedImport[]
}

export interface SourceTree {
  readonly root: string
  readonly workspace: readonly WorkspacePackage[]
  readonly modules: readonly SourceModule[]
}

const NOT_SOURCES = /(^|\/)(node_modules|dist|dist-[^/]+|fixtures|\.[^/]+)(\/|$)/

/** Reads and parses every module of `packages/`, `playground/` and `scripts/`, with its imports resolved. */
export function readSourceTree(root: string): SourceTree {
  const workspace = readWorkspace(root)
  const files = listSources(root)
  const context = { root, workspace, files: new Set(files) }
  const modules = files.flatMap((file): SourceModule[] => {
    const owner = ownerOf(file, workspace)
    if (!owner) return []
    const parsed = parseModule(file, readFileSync(join(root, file), 'utf8'))
    const imports = parsed.imports.map((found) => ({
      ...found,
      resolution: resolveImport(file, found.specifier, context),
    }))
    return [{ file, owner, shipped: isShipped(file, owner), parsed, imports }]
  })
  return { root, workspace, modules }
}

function listSources(root: string): readonly string[] {
  const found = globSync('{packages,playground,scripts}/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', {
    cwd: root,
    exclude: (path) => NOT_SOURCES.test(path.replaceAll('\\', '/')),
  })
  return found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_SOURCES.test(path))
    .toSorted()
}

function isShipped(file: string, owner: WorkspacePackage): boolean {
  const inside = file.slice(owner.dir === '' ? 0 : owner.dir.length + 1)
  return /^(src|bin)\//.test(inside) && !/\.(test|test-d|spec)\.[jt]sx?$/.test(inside)
}
