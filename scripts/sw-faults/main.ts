/**
 * Deploys that go wrong, against a real Chromium: ours, and a peer's beside it.
 *
 *   pnpm test:sw-faults [--runs 1000] [--seed N] [--peer vite-plugin-pwa [--peer-runs 200]] [--minutes N]
 *     [--at-once 2] [--only TEXT] [--run 67,337] [--verbose] [--results FILE]
 *
 * Finds a browser, then hands over to the suite of @firstpaint/service-worker, which explains the options.
 */
import { resolve } from 'node:path'
import { browserFlags } from '../browser-flags.ts'
import { runCommand } from '../run-command.ts'
import { runScript } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'

await runScript(async () => {
  const { path } = await ensureBrowser()
  const suite = resolve(import.meta.dirname, '../../packages/service-worker/test/faults/main.ts')
  const { code } = await runCommand(process.execPath, [suite, ...process.argv.slice(2)], {
    env: { ...process.env, TEST_CHROMIUM: path, TEST_CHROMIUM_FLAGS: browserFlags().join(' ') },
    output: 'show',
  })
  return code
})
