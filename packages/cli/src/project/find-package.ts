import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackageJson } from './read-package-json.ts'

export interface InstalledPackage {
  readonly name: string
  readonly version: string
  /** Real path of its folder: the same for two links to one install. */
  readonly dir: string
  readonly manifest: PackageJson
}

/**
 * The install of a package that code in `from` gets: the nearest `node_modules/<name>` upwards, as Node looks for it.
 * Undefined when there is none, or none with a readable package.json.
 */
export function findPackage(name: string, from: string): InstalledPackage | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    const found = readInstalled(name, join(dir, 'node_modules', name))
    if (found !== undefined) return found
    if (dirname(dir) === dir) return undefined
  }
}

function readInstalled(name: string, path: string): InstalledPackage | undefined {
  try {
    const dir = realpathSync(path)
    const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as PackageJson
    return { name, version: manifest.version ?? '0.0.0', dir, manifest }
  } catch {
    return undefined
  }
}
