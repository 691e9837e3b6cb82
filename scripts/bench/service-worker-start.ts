/**
 * What a stopped service worker costs a navigation. Finds a browser, then hands over to the package's own measurement.
 *
 *   pnpm bench sw [rounds]     default 25
 */
import { resolve } from 'node:path'
import { browserFlags } from '../browser-flags.ts'
import { machine } from '../demo/machine.ts'
import { runCommand } from '../run-command.ts'
import { runScript } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'

await runScript(async () => {
  const { path } = await ensureBrowser()
  const script = resolve(import.meta.dirname, '../../packages/service-worker/test/bench/measure-start.ts')
  console.log(machine().summary)
  const { code } = await runCommand(process.execPath, [script, ...process.argv.slice(2)], {
    env: { ...process.env, TEST_CHROMIUM: path, TEST_CHROMIUM_FLAGS: browserFlags().join(' ') },
    output: 'show',
  })
  return code
})
