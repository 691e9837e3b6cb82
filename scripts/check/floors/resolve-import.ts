import { existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { ownerOf, type WorkspacePackage } from './workspace.ts'

/** Where an import leads. `file` is always a source file of the workspace, as a path from the root. */
export type Resolution =
  | { readonly to: 'builtin' }
  | { readonly to: 'external'; readonly name: string }
  /** By path, inside the repository. `file` is undefined for an asset (CSS, JSON, a picture). */
  | { readonly to: 'path'; readonly path: string; readonly owner: WorkspacePackage | undefined; readonly file?: string }
  /** By package name. `listed` tells whether the package's `exports` has the subpath. */
  | {
      readonly to: 'package'
      readonly target: WorkspacePackage
      readonly subpath: string
      readonly listed: boolean
      readonly file?: string
    }
  /** Made by the bundler (`virtual:…`), or a URL of the site (`/logo.svg`). */
  | { readonly to: 'virtual' }
  | { readonly to: 'nothing' }

export interface ResolveContext {
  readonly root: string
  readonly workspace: readonly WorkspacePackage[]
  /** Every source file of the workspace. */
  readonly files: ReadonlySet<string>
}

/** Resolves one import of `from` the way Node and Vite would, but to sources instead of built files. */
export function resolveImport(from: string, specifier: string, context: ResolveContext): Resolution {
  const bare = specifier.replace(/[?#].*$/, '')
  if (/^\.\.?(\/|$)/.test(bare)) return resolvePath(posix.join(posix.dirname(from), bare), context)
  if (isBuiltin(specifier)) return { to: 'builtin' }
  if (/^(virtual:|\0|\/|data:|https?:)/.test(specifier)) return { to: 'virtual' }
  if (specifier.startsWith('#')) return { to: 'nothing' }
  const [name, subpath] = splitPackageName(bare)
  const target = context.workspace.find((candidate) => candidate.dir !== '' && candidate.name === name)
  return target ? resolveExport(target, subpath, context) : { to: 'external', name }
}

function splitPackageName(specifier: string): [name: string, subpath: string] {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return [parts.slice(0, length).join('/'), ['.', ...parts.slice(length)].join('/')]
}

function resolvePath(path: string, context: ResolveContext): Resolution {
  const file = sourceOf(path, context.files)
  const owner = ownerOf(path, context.workspace)
  if (file !== undefined) return { to: 'path', path, owner, file }
  // A generated asset may not exist yet; a module must.
  const isModule = /\.[cm]?[jt]sx?$/.test(path) || posix.extname(path) === ''
  return isModule && !existsSync(join(context.root, path)) ? { to: 'nothing' } : { to: 'path', path, owner }
}

function resolveExport(target: WorkspacePackage, subpath: string, context: ResolveContext): Resolution {
  const exported = lookUpExport(target.manifest.exports ?? {}, subpath)
  if (exported === undefined) return { to: 'package', target, subpath, listed: false }
  const file = sourceOf(posix.join(target.dir, exported), context.files)
  return { to: 'package', target, subpath, listed: true, ...(file !== undefined && { file }) }
}

/** The file behind a subpath of an `exports` map: exact entries first, then one `*` pattern. */
function lookUpExport(exports: Readonly<Record<string, unknown>>, subpath: string): string | undefined {
  const exact = exports[subpath]
  if (exact !== undefined) return exact === null ? undefined : targetOf(exact)
  for (const [pattern, entry] of Object.entries(exports)) {
    const [before, after] = pattern.split('*')
    if (before === undefined || after === undefined) continue
    if (!subpath.startsWith(before) || !subpath.endsWith(after) || entry === null) continue
    return targetOf(entry)?.replaceAll('*', subpath.slice(before.length, subpath.length - after.length))
  }
  return undefined
}

/** Any condition will do: all of them stand for the same source file. */
function targetOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry
  if (typeof entry !== 'object' || entry === null) return undefined
  return Object.values(entry)
    .map(targetOf)
    .find((target) => target !== undefined)
}

/** Built files are traced back: `dist/chunks/index.d.ts` was `src/chunks/index.ts`. */
function sourceOf(path: string, files: ReadonlySet<string>): string | undefined {
  const stem = path.replace(/\/dist\//, '/src/').replace(/(\.d)?\.[cm]?[jt]sx?$/, '')
  const candidates = [path, ...['.ts', '.tsx', '.js', '.jsx', '.mjs', '.d.ts'].map((end) => stem + end)]
  return [...candidates, `${path}/index.ts`, `${path}/index.tsx`].find((candidate) => files.has(candidate))
}
