import type { DoctorCheck } from '../doctor-check.ts'

/**
 * React and React DOM must be of one version.
 *
 * @see https://react.dev/warnings/version-mismatch
 */
export const reactVersion: DoctorCheck = {
  title: 'React',
  run({ find }) {
    const [react, dom] = [find('react'), find('react-dom')]
    if (react === undefined) return { status: 'skip', detail: 'not installed' }
    if (dom === undefined || dom.version === react.version) return { status: 'ok', detail: react.version }
    return {
      status: 'fail',
      detail: `react is ${react.version}, but react-dom is ${dom.version}`,
      fix: `Install both in one version: react@${react.version} react-dom@${react.version}.`,
    }
  },
}
