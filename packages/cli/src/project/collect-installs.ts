import { findPackage, type InstalledPackage } from './find-package.ts'
import type { PackageJson } from './read-package-json.ts'

/**
 * Every install of the named packages that the app's dependencies can reach, by walking from package.json to
 * package.json as Node would resolve them. A folder counts once, however many links lead to it.
 */
export function collectInstalls(
  dir: string,
  manifest: PackageJson,
  names: readonly string[],
): Map<string, InstalledPackage[]> {
  const found = new Map<string, InstalledPackage[]>(names.map((name) => [name, []]))
  const seen = new Set<string>()
  const queue = dependenciesOf(manifest, true).map((name) => ({ name, from: dir }))
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const install = findPackage(next.name, next.from)
    if (install === undefined || seen.has(install.dir)) continue
    seen.add(install.dir)
    found.get(install.name)?.push(install)
    for (const name of dependenciesOf(install.manifest, false)) queue.push({ name, from: install.dir })
  }
  return found
}

function dependenciesOf(manifest: PackageJson, isRoot: boolean): string[] {
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = manifest
  return Object.keys({
    ...dependencies,
    ...optionalDependencies,
    ...peerDependencies,
    // What a dependency was developed with is not installed with it.
    ...(isRoot && devDependencies),
  })
}
