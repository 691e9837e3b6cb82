import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackageJson } from './read-package-json.ts'

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun'

export interface DetectedPackageManager {
  readonly name: PackageManager
  /** What told: `packageManager in package.json`, `pnpm-lock.yaml`, `the command that runs this`, `npm by default`. */
  readonly because: string
}

/** The lockfiles by which a package manager is known. */
export const lockfiles: readonly (readonly [file: string, name: PackageManager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
]

/**
 * Which package manager an app uses. Told by, in this order: the `packageManager` field, a lockfile in the folder or
 * above it up to the repository's root, the package manager that runs us (`npm_config_user_agent`), else npm.
 */
export function detectPackageManager(
  dir: string,
  manifest: PackageJson,
  env: Readonly<Record<string, string | undefined>>,
): DetectedPackageManager {
  const field = nameIn(manifest.packageManager)
  if (field) return { name: field, because: 'packageManager in package.json' }
  for (let folder = dir; ; folder = dirname(folder)) {
    const lockfile = lockfiles.find(([file]) => existsSync(join(folder, file)))
    if (lockfile) return { name: lockfile[1], because: lockfile[0] }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break
  }
  const agent = nameIn(env['npm_config_user_agent'])
  return agent ? { name: agent, because: 'the command that runs this' } : { name: 'npm', because: 'npm by default' }
}

/** The name in front of `pnpm@12.1.0` or `pnpm/12.1.0 npm/? node/v24`. */
function nameIn(text: unknown): PackageManager | undefined {
  const name = typeof text === 'string' ? /^[a-z]+/.exec(text)?.[0] : undefined
  return name === 'npm' || name === 'pnpm' || name === 'yarn' || name === 'bun' ? name : undefined
}
