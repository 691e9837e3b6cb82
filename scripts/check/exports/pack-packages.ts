import { join } from 'node:path'
import { pnpmCommand } from '../../pnpm-command.ts'
import type { PackageManifest, PublicPackage } from '../../public-packages.ts'
import { runCommand } from '../../run-command.ts'

export interface PackedPackage extends PublicPackage {
  /** Absolute path of the tarball. */
  readonly tarball: string
  /** package.json as users get it: `catalog:` and `workspace:` replaced by versions. */
  readonly packed: PackageManifest
}

/** Packs each package exactly as publishing would, into `into`. Throws with pnpm's words when packing fails. */
export async function packPackages(
  packages: readonly PublicPackage[],
  { root, into }: { readonly root: string; readonly into: string },
): Promise<readonly PackedPackage[]> {
  const packed: PackedPackage[] = []
  for (const one of packages) {
    const result = await runCommand(pnpmCommand(), ['pack', '--json', '--pack-destination', into], {
      cwd: join(root, one.dir),
    })
    if (result.code !== 0) throw new Error(`pnpm pack failed in ${one.dir}:\n${result.stdout}${result.stderr}`)
    const { filename } = JSON.parse(result.stdout) as { filename: string }
    const tarball = join(into, filename.replace(/^.*[\\/]/, ''))
    packed.push({ ...one, tarball, packed: await manifestIn(tarball) })
  }
  return packed
}

async function manifestIn(tarball: string): Promise<PackageManifest> {
  const result = await runCommand('tar', ['-xzOf', tarball, 'package/package.json'])
  if (result.code !== 0) throw new Error(`${tarball} holds no package.json: ${result.stderr}`)
  return JSON.parse(result.stdout) as PackageManifest
}
