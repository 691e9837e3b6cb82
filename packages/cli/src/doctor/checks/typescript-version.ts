import type { DoctorCheck } from '../doctor-check.ts'

/** Which TypeScript the app has, if any. */
export const typescriptVersion: DoctorCheck = {
  title: 'TypeScript',
  run({ find, manifest }) {
    const isNamed = 'typescript' in { ...manifest.dependencies, ...manifest.devDependencies }
    const typescript = isNamed ? find('typescript') : undefined
    return typescript ? { status: 'ok', detail: typescript.version } : { status: 'skip', detail: 'not used' }
  },
}
