/**
 * Finds a Chromium, or installs one, or says what to do.
 *
 *   node scripts/setup-browser.ts        prints path, version and where it came from
 *
 * Order: CHROME_PATH, the system's Chrome, Chromium or Edge, Playwright's; else Playwright's download, else `apt-get`
 * where root on Debian or Ubuntu.
 */
import { findBrowser, type FoundBrowser } from './browser/find-browser.ts'
import { carryOut, installPlans } from './browser/install-browser.ts'
import { type Machine, thisMachine } from './browser/machine.ts'
import { runScript, ScriptError } from './script-error.ts'

/**
 * Gives a Chromium that starts, installing one when the machine has none.
 *
 * @throws {ScriptError} `FP_BROWSER_MISSING` when none was found and none could be installed; `FP_BROWSER_UNUSABLE`
 *   when CHROME_PATH names something that does not start.
 */
export async function ensureBrowser(machine: Machine = thisMachine()): Promise<FoundBrowser> {
  const found = await findBrowser(machine)
  if (found) return found
  const failures: string[] = []
  for (const plan of installPlans(machine)) {
    const failure = await carryOut(plan, machine)
    const installed = failure === undefined ? await findBrowser(machine) : undefined
    if (installed) return installed
    failures.push(`${plan.name}: ${failure ?? 'installed, but the browser does not start'}`)
    machine.log(failures.at(-1)!)
  }
  throw new ScriptError(
    'FP_BROWSER_MISSING',
    `No Chromium was found, and none could be installed.\n  ${failures.join('\n  ')}`,
    'Install Chrome, Chromium or Edge and run again; if it stands in an unusual place, set CHROME_PATH to its executable.',
  )
}

if (import.meta.main) {
  await runScript(async () => {
    const { path, version, source } = await ensureBrowser()
    console.log(`${path}\n${version}, from ${source}`)
  })
}
