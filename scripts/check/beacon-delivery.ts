/**
 * Which beacons arrive, however a visit ends, in the machine's Chromium: more visits of each kind than the package tests
 * make, with an interval. Say how many; 200 of each take about an hour on two cores.
 *
 *   node scripts/check/beacon-delivery.ts --visits 200 [--cell 'browser quit']
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '../run-command.ts'
import { toolPath } from '../tool-path.ts'

const { values } = parseArgs({
  options: { visits: { type: 'string', default: '200' }, cell: { type: 'string' } },
})
if (!/^\d{1,6}$/.test(values.visits)) throw new Error(`--visits takes a whole number, not '${values.visits}'.`)
const { code } = await runCommand(
  process.execPath,
  [toolPath('vitest'), 'run', '--config', 'scripts/config/vitest.integration.ts', 'packages/vitals/test/delivery'],
  {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { BEACON_VISITS: values.visits, ...(values.cell !== undefined && { BEACON_CELL: values.cell }) },
    output: 'show',
  },
)
process.exitCode = code
