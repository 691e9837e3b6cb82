import { posix } from 'node:path'

export interface ResolveSpecifierOptions {
  /** As written in the `import`. */
  readonly specifier: string
  /** Id of the module that imports. */
  readonly importer: string
  /** Whether a module with this id exists. */
  readonly has: (id: string) => boolean
  /** Ids the importer is known to import, statically or not; what an alias leads to is found among them. */
  readonly imported: readonly string[]
}

const extensions = ['', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.mts', '.cjs', '.cts', '.mdx', '.json']

/**
 * The id of the module an import leads to, by the facts of the graph instead of the bundler's settings: a relative
 * path by its extension, anything else (`@/pages/menu`, `~/menu`, `src/menu`, a package) as the one imported module
 * whose path ends like it.
 */
export function resolveSpecifier({ specifier, importer, has, imported }: ResolveSpecifierOptions): string | undefined {
  const wanted = specifier.replace(/[?#].*$/, '')
  if (wanted.startsWith('.')) return firstFile(posix.join(posix.dirname(importer), wanted), has)
  if (wanted.startsWith('/')) return firstFile(wanted.slice(1), has)
  const fromRoot = firstFile(wanted, has)
  if (fromRoot !== undefined) return fromRoot
  const ofPackage = imported.find((id) => id.includes(`node_modules/${wanted}/`))
  if (ofPackage !== undefined || !wanted.includes('/')) return ofPackage
  const tails = [wanted, wanted.replace(/^[^/]*\//, '')].filter((tail, index) => index === 0 || tail !== wanted)
  for (const tail of tails) {
    const matches = imported.filter((id) => endsLike(id, tail))
    if (matches.length > 0) return matches.toSorted((a, b) => a.length - b.length)[0]
  }
  return undefined
}

function firstFile(path: string, has: (id: string) => boolean): string | undefined {
  const withoutJs = path.replace(/\.(?:[cm]?js|jsx)$/, '')
  return [path, withoutJs, posix.join(path, 'index')]
    .flatMap((stem) => extensions.map((extension) => stem + extension))
    .find(has)
}

/** `src/pages/menu/index.tsx` ends like `pages/menu`, `pages/menu/index` and `pages/menu/index.tsx`. */
function endsLike(id: string, tail: string): boolean {
  const endings = [id, id.replace(/\.\w+$/, ''), id.replace(/\/index\.\w+$/, '')]
  return endings.some((ending) => ending === tail || ending.endsWith(`/${tail}`))
}
