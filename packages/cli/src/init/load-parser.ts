import { findPackage } from '../project/find-package.ts'
import { loadVite, viteRange } from '../project/load-vite.ts'
import { compareVersions, lowestVersion } from '../project/compare-versions.ts'
import { ViteMissing, ViteTooOld } from '../project/project-errors.ts'
import type { PackageJson } from '../project/read-package-json.ts'
import type { ParseConfig } from './add-plugin.ts'
import { parserOf } from './parse-config.ts'

/**
 * The parser of the app's Vite; of our own Vite when the app's is named in package.json but not installed yet.
 *
 * @throws FP_VITE_MISSING, FP_VITE_TOO_OLD
 */
export async function loadParser(dir: string, shown: string, manifest: PackageJson): Promise<ParseConfig> {
  if (findPackage('vite', dir)) return parserOf(await loadVite(dir, shown))
  const named = manifest.devDependencies?.['vite'] ?? manifest.dependencies?.['vite']
  if (named === undefined) throw ViteMissing(shown, viteRange)
  const lowest = lowestVersion(named)
  const major = viteRange.replace('>=', '').split('.')[0]!
  // `^8.0.0` installs the newest 8, so only the major version can tell that it is too old.
  if (lowest !== undefined && compareVersions(lowest, major) < 0) throw ViteTooOld(shown, named, viteRange)
  return parserOf(await import('vite'))
}
