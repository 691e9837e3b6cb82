import { compareVersions, lowestVersion } from '../../project/compare-versions.ts'
import type { DoctorCheck } from '../doctor-check.ts'

/** The oldest Node that Firstpaint runs on; the same as `engines` in its package.json. */
export const oldestNode = '22.18'

/** Whether package.json lets in a Node on which the build would fail. */
export const nodeEngines: DoctorCheck = {
  title: 'engines.node',
  run({ manifest }) {
    const range = manifest.engines?.['node']
    if (range === undefined) return { status: 'skip', detail: 'package.json does not limit Node' }
    const lowest = lowestVersion(range)
    if (lowest !== undefined && compareVersions(lowest, oldestNode) >= 0) return { status: 'ok', detail: range }
    return {
      status: 'warn',
      detail: `'${range}' lets in a Node older than ${oldestNode}, on which Firstpaint does not run`,
      fix: `Set engines.node to '>=${oldestNode}' in package.json, and check the Node of your CI and your host.`,
    }
  },
}
