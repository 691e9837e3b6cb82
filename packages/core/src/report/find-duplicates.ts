import type { DuplicatePackage } from './site-report.ts'

/** The bytes one install of a package takes in the whole site. */
export interface InstalledBytes {
  readonly name: string
  readonly version: string | null
  /** The folder of the install: two roots are two copies. */
  readonly root: string
  readonly bytes: number
}

/** Packages shipped from more than one install, most wasted bytes first. */
export function findDuplicates(installs: readonly InstalledBytes[]): DuplicatePackage[] {
  const byName = Map.groupBy(installs, (install) => install.name)
  return [...byName]
    .map(([name, copies]) => ({ name, copies: mergeRoots(copies) }))
    .filter(({ copies }) => copies.length > 1)
    .map(({ name, copies }) => ({
      name,
      copies,
      wastedBytes: copies.slice(1).reduce((sum, copy) => sum + copy.bytes, 0),
    }))
    .toSorted((a, b) => b.wastedBytes - a.wastedBytes || (a.name < b.name ? -1 : 1))
}

function mergeRoots(installs: readonly InstalledBytes[]): DuplicatePackage['copies'] {
  return [...Map.groupBy(installs, (install) => install.root)]
    .map(([root, parts]) => ({
      version: parts[0]!.version,
      root,
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    }))
    .toSorted((a, b) => b.bytes - a.bytes)
}
