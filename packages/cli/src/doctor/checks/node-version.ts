import type { DoctorCheck } from '../doctor-check.ts'

/** Which Node runs. The command refuses a Node that is too old before it gets here, so this one is always good. */
export const nodeVersion: DoctorCheck = {
  title: 'Node',
  run: () => ({ status: 'ok', detail: `${process.version} at ${process.execPath}` }),
}
