import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicPackage } from '../../public-packages.ts'
import type { Violation } from '../violation.ts'
import { checkManifest } from './check-manifest.ts'

/** Applies the manifest's rules to every package with the files it really has on disk. */
export function checkPromises(packages: readonly PublicPackage[], root: string): readonly Violation[] {
  return packages.flatMap(({ dir, manifest }) => {
    const cwd = join(root, dir)
    const files = globSync('**/*', { cwd, exclude: (path) => /(^|[\\/])(node_modules|\.[^\\/]+)$/.test(path) })
    return checkManifest({
      dir,
      manifest,
      manifestText: readFileSync(join(cwd, 'package.json'), 'utf8'),
      files: files.map((file) => file.replaceAll('\\', '/')),
    })
  })
}
