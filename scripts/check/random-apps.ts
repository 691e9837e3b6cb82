/**
 * Runs more random apps than the package tests do: plain Vite and planned chunks, compared in Chromium.
 *
 *   node scripts/check/random-apps.ts --apps 200 --from 1000
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '../run-command.ts'
import { toolPath } from '../tool-path.ts'

const { values } = parseArgs({
  options: { apps: { type: 'string', default: '100' }, from: { type: 'string', default: '1000' } },
})
for (const [name, value] of Object.entries(values)) {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name} takes a whole number, not '${value}'.`)
}
const { code } = await runCommand(
  process.execPath,
  [
    toolPath('vitest'),
    'run',
    '--config',
    'scripts/config/vitest.integration.ts',
    'packages/vite-plugin/test/random-apps',
  ],
  {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { RANDOM_APPS: values.apps, RANDOM_APPS_FROM: values.from },
    output: 'show',
  },
)
process.exitCode = code
