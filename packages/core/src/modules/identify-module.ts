/** The npm package a module belongs to. `version` is null where the path does not tell it. */
export interface PackageRef {
  readonly name: string
  readonly version: string | null
}

/** Who a source path is: a readable id, and the install it comes from when it is a dependency. */
export interface ModuleIdentity {
  /** The path given, with `/`, without the noise of pnpm's store: `node_modules/lodash-es/add.js`. */
  readonly id: string
  readonly package: PackageRef | null
  /** The folder the package is installed in, as it stands in the path; null for the app's own files. Two roots = two copies. */
  readonly installRoot: string | null
}

const scopeOrName = /^(?:@[^/]+\/)?[^/]+/
/** `react-dom@19.3.1_react@19.3.1` or `@scope+name@1.0.0(peer)`: the folder of one install in pnpm's virtual store. */
const pnpmFolder = /^(@[^+@/]+\+[^@/]+|[^@/]+)@([^_(/]+)/

/**
 * Reads package name, version and install folder off a module's path. The innermost `node_modules` wins, so a nested
 * copy is told from the hoisted one; the version is known for pnpm's and Yarn's layouts, which carry it in the path.
 * A virtual module (`\0` in its id) becomes `virtual:…`; query and fragment are dropped.
 *
 * @example identifyModule('node_modules/.pnpm/zod@4.6.7/node_modules/zod/index.js')
 * // { id: 'node_modules/zod/index.js', package: { name: 'zod', version: '4.6.7' }, installRoot: 'node_modules/.pnpm/zod@4.6.7/node_modules/zod' }
 */
export function identifyModule(path: string): ModuleIdentity {
  const virtual = path.lastIndexOf('\0')
  if (virtual !== -1) return ownModule(`virtual:${path.slice(virtual + 1).replace(/^virtual:/, '')}`)
  const clean = path.replaceAll('\\', '/').replace(/[?#].*$/, '')
  const marker = clean.lastIndexOf('node_modules/')
  if (marker === -1) return ownModule(clean)

  const inside = clean.slice(marker + 'node_modules/'.length)
  const name = scopeOrName.exec(inside)?.[0] ?? inside
  const installRoot = clean.slice(0, marker) + 'node_modules/' + name
  return {
    id: shortId(clean, marker, inside),
    package: { name, version: versionFromStore(clean.slice(0, marker), name) },
    installRoot,
  }
}

function ownModule(id: string): ModuleIdentity {
  return { id, package: null, installRoot: null }
}

function shortId(path: string, marker: number, inside: string): string {
  const store = path.lastIndexOf('node_modules/.pnpm/', marker)
  return store === -1 ? path : `${path.slice(0, store).replace(/^(?:\.\.\/)+/, '')}node_modules/${inside}`
}

function versionFromStore(before: string, name: string): string | null {
  const folder =
    /node_modules\/\.pnpm\/([^/]+)\/$/.exec(before)?.[1] ?? /\.yarn\/__virtual__\/[^/]+\/([^/]+)\/$/.exec(before)?.[1]
  if (folder === undefined) return null
  const [, stored, version] = pnpmFolder.exec(folder) ?? []
  return stored?.replace('+', '/') === name && version !== undefined ? version : null
}
