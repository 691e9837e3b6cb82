import { findPackage } from '../../project/find-package.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** Which bundler Vite uses: the sizes of a build depend on it, so a report of a surprise should name it. */
export const rolldownVersion: DoctorCheck = {
  title: 'Rolldown',
  run({ find }) {
    const vite = find('vite')
    const rolldown = vite && findPackage('rolldown', vite.dir)
    if (rolldown === undefined) return { status: 'skip', detail: vite ? 'this Vite does not use it' : 'no Vite' }
    return { status: 'ok', detail: rolldown.version }
  },
}
