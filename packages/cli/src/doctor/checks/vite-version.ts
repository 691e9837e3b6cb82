import { compareVersions } from '../../project/compare-versions.ts'
import { viteRange } from '../../project/load-vite.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** Whether Vite is there and within the peer range of Firstpaint's packages. */
export const viteVersion: DoctorCheck = {
  title: 'Vite',
  run({ find, manifest }) {
    const vite = find('vite')
    if (vite === undefined) {
      const named = manifest.devDependencies?.['vite'] ?? manifest.dependencies?.['vite']
      return named === undefined
        ? { status: 'fail', detail: 'not in package.json', fix: `Install vite@"${viteRange}" as a devDependency.` }
        : { status: 'fail', detail: `${named} is asked for but not installed`, fix: 'Install the dependencies first.' }
    }
    if (compareVersions(vite.version, viteRange.replace('>=', '')) >= 0) return { status: 'ok', detail: vite.version }
    return {
      status: 'fail',
      detail: `${vite.version} is too old: Firstpaint needs ${viteRange}`,
      fix: `Install vite@"${viteRange}" as a devDependency. https://vite.dev/guide/migration tells what changed.`,
    }
  },
}
