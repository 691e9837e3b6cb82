import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Floor, FLOORS, PLAYGROUND, SCRIPTS } from './floor-table.ts'

export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A package of the workspace with its floor; the repository's root is one too (it owns `scripts/` and the e2e tests). */
export interface WorkspacePackage {
  /** Folder from the root with forward slashes; '' for the root itself. */
  readonly dir: string
  readonly name: string
  /** undefined when the package has no line in the floor table. */
  readonly floor: Floor | undefined
  readonly manifest: Manifest
}

/** Reads the root package and every folder of `packages/` and `playground/` that has a package.json. */
export function readWorkspace(root: string): readonly WorkspacePackage[] {
  const manifests = globSync(['packages/*/package.json', 'playground/*/package.json'], { cwd: root })
  const dirs = manifests.map((path) => path.replaceAll('\\', '/').replace('/package.json', '')).toSorted()
  const packages = dirs.map((dir) => readPackage(root, dir, floorOf(dir)))
  return existsSync(join(root, 'package.json')) ? [...packages, readPackage(root, '', SCRIPTS)] : packages
}

function floorOf(dir: string): Floor | undefined {
  return dir.startsWith('playground/') ? PLAYGROUND : FLOORS[basename(dir)]
}

function readPackage(root: string, dir: string, floor: Floor | undefined): WorkspacePackage {
  const manifest = JSON.parse(readFileSync(join(root, dir, 'package.json'), 'utf8')) as Manifest
  return { dir, name: manifest.name, floor, manifest }
}

/** The package that owns a file: the deepest folder that holds it. */
export function ownerOf(file: string, workspace: readonly WorkspacePackage[]): WorkspacePackage | undefined {
  return workspace
    .filter(({ dir }) => dir === '' || file.startsWith(`${dir}/`))
    .toSorted((a, b) => b.dir.length - a.dir.length)[0]
}
