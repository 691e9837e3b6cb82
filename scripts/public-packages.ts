import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface PackageManifest {
  readonly name: string
  readonly version?: string
  readonly description?: string
  readonly private?: boolean
  readonly license?: string
  readonly type?: string
  readonly files?: readonly string[]
  readonly bin?: string | Readonly<Record<string, string>>
  readonly sideEffects?: boolean | readonly string[]
  readonly engines?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, unknown>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

export interface PublicPackage {
  /** From the root, with forward slashes. */
  readonly dir: string
  readonly manifest: PackageManifest
}

/** The packages users install: every folder of `packages/` whose package.json is not private. */
export function readPublicPackages(root: string): readonly PublicPackage[] {
  return globSync('packages/*/package.json', { cwd: root })
    .map((path) => ({
      dir: dirname(path).replaceAll('\\', '/'),
      manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as PackageManifest,
    }))
    .filter(({ manifest }) => !manifest.private)
    .toSorted((a, b) => (a.dir < b.dir ? -1 : 1))
}
