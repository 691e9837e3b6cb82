import { parseSync } from 'vite'
import { resolveSpecifier } from './resolve-specifier.ts'
import type { RouteGraphModule } from './source-project.ts'

export interface GraphOfSourcesOptions {
  readonly sources: ReadonlyMap<string, string>
  /** Ids of the modules a page starts. */
  readonly entries: readonly string[]
  /** Names of packages, which an alias of the same look is not to be taken for. */
  readonly packages: ReadonlySet<string>
}

/** Who imports whom, read off the sources alone: without plugins, without packages, and with aliases guessed. */
export function graphOfSources({ sources, entries, packages }: GraphOfSourcesOptions): RouteGraphModule[] {
  const ids = [...sources.keys()]
  return [...sources].map(([id, code]) => {
    const { module } = parseSync(id, code)
    const target = (specifier: string): string[] => {
      if (packages.has(packageName(specifier))) return []
      const found = resolveSpecifier({ specifier, importer: id, has: (other) => sources.has(other), imported: ids })
      return found === undefined ? [] : [found]
    }
    const isValue = (list: readonly { readonly isType: boolean }[]): boolean =>
      list.length === 0 || list.some((entry) => !entry.isType)
    const imports = module.staticImports
      .filter((found) => isValue(found.entries))
      .map((found) => found.moduleRequest.value)
    const reexports = module.staticExports.flatMap((found) =>
      found.entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    )
    const lazy = module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start, end))
    return {
      id,
      package: null,
      entry: entries.includes(id),
      imports: unique([...imports, ...reexports].flatMap(target)),
      dynamicImports: unique(lazy.map((text) => text.slice(1, -1)).flatMap(target)),
    }
  })
}

function packageName(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
