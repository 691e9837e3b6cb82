import { identifyModule } from '../modules/identify-module.ts'
import type { ModuleGraph, ModuleNode } from './module-graph.ts'

/** A package with code of more than one install in the build. */
export interface PackageCopies {
  readonly name: string
  /** By version, or by folder where the path does not tell the version. Bytes after tree shaking, before minification. */
  readonly copies: readonly { readonly version: string; readonly renderedBytes: number }[]
}

/** Packages that are in the build in several versions, the largest surplus first. */
export function packageCopies({ modules }: ModuleGraph): PackageCopies[] {
  const live = modules.filter((module) => module.package !== null && module.renderedBytes > 0)
  const packages = Map.groupBy(live, (module) => module.package!.name)
  return [...packages]
    .map(([name, members]) => ({
      name,
      copies: [...Map.groupBy(members, copyOf)]
        .map(([version, own]) => ({ version, renderedBytes: own.reduce((sum, each) => sum + each.renderedBytes, 0) }))
        .toSorted((a, b) => b.renderedBytes - a.renderedBytes || (a.version < b.version ? -1 : 1)),
    }))
    .filter(({ copies }) => copies.length > 1)
    .toSorted((a, b) => surplus(b) - surplus(a) || (a.name < b.name ? -1 : 1))
}

function copyOf({ id, package: owner }: ModuleNode): string {
  return owner!.version ?? identifyModule(id).installRoot ?? 'unknown'
}

function surplus({ copies }: PackageCopies): number {
  return copies.slice(1).reduce((sum, copy) => sum + copy.renderedBytes, 0)
}
