import { relative } from 'node:path'
import { collectInstalls } from '../../project/collect-installs.ts'
import type { InstalledPackage } from '../../project/find-package.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** Packages of which two copies break an app (React's hooks) or a build (Vite's plugins), not only make it larger. */
const single = ['react', 'react-dom', 'vite']

export const packageCopies: DoctorCheck = {
  title: 'Copies of react and vite',
  run({ dir, manifest }) {
    const installs = [...collectInstalls(dir, manifest, single)]
    if (installs.every(([, copies]) => copies.length === 0)) return { status: 'skip', detail: 'none is installed' }
    const many = installs.filter(([, copies]) => copies.length > 1)
    if (many.length === 0) return { status: 'ok', detail: 'one of each' }
    const place = ({ version, dir: folder }: InstalledPackage): string => `${version} in ${relative(dir, folder)}`
    return {
      status: 'warn',
      detail: many.map(([name, copies]) => `${name}: ${copies.map(place).join(' and ')}`).join('; '),
      fix: `Ask for one version everywhere (npm ls ${many.map(([name]) => name).join(' ')} tells who wants another), or set resolve.dedupe.`,
    }
  },
}
