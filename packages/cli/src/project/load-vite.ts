import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compareVersions } from './compare-versions.ts'
import { findPackage } from './find-package.ts'
import { ViteMissing, ViteTooOld } from './project-errors.ts'

export type Vite = typeof import('vite')

/** The Vite versions that Firstpaint works with; the same as the peer range of its packages. */
export const viteRange = '>=8.1.0'
const oldestVite = viteRange.replace('>=', '')

/**
 * The app's own Vite, so that its config is read as its builds read it.
 *
 * @param shown the folder as the user named it, for errors
 * @throws FP_VITE_MISSING when it is not installed, FP_VITE_TOO_OLD below {@link viteRange}
 */
export async function loadVite(dir: string, shown: string): Promise<Vite> {
  const installed = findPackage('vite', dir)
  if (installed === undefined) throw ViteMissing(shown, viteRange)
  if (compareVersions(installed.version, oldestVite) < 0) throw ViteTooOld(shown, installed.version, viteRange)
  const entry = createRequire(join(dir, 'package.json')).resolve('vite')
  return (await import(pathToFileURL(entry).href)) as Vite
}
