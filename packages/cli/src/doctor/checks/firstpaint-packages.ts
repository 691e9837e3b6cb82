import { findPackage } from '../../project/find-package.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** Whether Firstpaint is installed in the app, and all of its packages in one version. */
export const firstpaintPackages: DoctorCheck = {
  title: 'Firstpaint',
  run({ find }) {
    const umbrella = find('firstpaint')
    const vite = find('@firstpaint/vite') ?? (umbrella && findPackage('@firstpaint/vite', umbrella.dir))
    const core = vite && findPackage('@firstpaint/core', vite.dir)
    const found = [umbrella, vite, core].filter((install) => install !== undefined)
    if (found.length === 0) {
      return { status: 'warn', detail: 'not installed in this app', fix: 'Run npx firstpaint init.' }
    }
    const versions = new Set(found.map((install) => install.version))
    if (versions.size === 1) return { status: 'ok', detail: [...versions][0]! }
    return {
      status: 'fail',
      detail: `its packages differ: ${found.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
      fix: 'Install the newest firstpaint and remove the other @firstpaint packages from package.json.',
    }
  },
}
