/**
 * Budgets in bytes, after brotli, of what browsers and the command load: the `size-limit` list in package.json.
 * Builds Bistro and the dashboard first, so that the budgets judge the code as it is.
 *
 *   node scripts/check/size.ts
 */
import { resolve } from 'node:path'
import { buildBistro } from '../build-bistro.ts'
import { ensureDashboard } from '../dashboard/ensure-dashboard.ts'
import { plainEnvironment } from '../plain-output.ts'
import { runCommand } from '../run-command.ts'
import { toolPath } from '../tool-path.ts'

await buildBistro()
await ensureDashboard()
const { code } = await runCommand(process.execPath, [toolPath('size-limit')], {
  cwd: resolve(import.meta.dirname, '../..'),
  env: plainEnvironment(),
  output: 'show',
})
process.exitCode = code
