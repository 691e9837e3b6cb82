import type { DoctorCheck } from '../doctor-check.ts'

/**
 * `"type": "commonjs"`, which `npm init` writes of late, makes Rolldown wrap the app's modules as CommonJS: shared
 * modules then tie routes together. Measured on Vite 8.3.8: +3 % JavaScript. A missing field does no harm.
 */
export const moduleType: DoctorCheck = {
  title: '"type" in package.json',
  run({ manifest: { type } }) {
    if (type === 'commonjs') {
      return {
        status: 'fail',
        detail: '"commonjs" makes Vite wrap every source file, so chunks grow and routes share more than they need',
        fix: 'Write "type": "module" in package.json, or take the field out.',
      }
    }
    if (type === undefined || type === 'module') return { status: 'ok', detail: type ?? 'not set' }
    return {
      status: 'warn',
      detail: `'${type}' means nothing to Node`,
      fix: 'Write "type": "module" in package.json.',
    }
  },
}
