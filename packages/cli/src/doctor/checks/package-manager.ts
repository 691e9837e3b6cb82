import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { detectPackageManager, lockfiles } from '../../project/detect-package-manager.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** Which package manager the app uses, and whether two of them fight over it. */
export const packageManager: DoctorCheck = {
  title: 'Package manager',
  run({ dir, manifest, env }) {
    const { name, because } = detectPackageManager(dir, manifest, env)
    const found = lockfiles.filter(([file]) => existsSync(join(dir, file)))
    if (new Set(found.map(([, manager]) => manager)).size < 2) return { status: 'ok', detail: `${name} (${because})` }
    return {
      status: 'warn',
      detail: `there are lockfiles of more than one: ${found.map(([file]) => file).join(', ')}`,
      fix: `Keep the one of ${name} and delete the others: they install other versions than the ones you test.`,
    }
  },
}
