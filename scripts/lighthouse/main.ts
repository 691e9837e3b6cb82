/**
 * Lighthouse on Bistro, phone and desktop, against the budgets in lighthouserc.json.
 *
 *   pnpm lighthouse [--only mobile|desktop]
 *
 * Exit code 0 when every budget holds, else 1. Reports lie in .lighthouseci/.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browserFlags } from '../browser-flags.ts'
import { openBistro } from '../open-bistro.ts'
import { runScript } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { type Assertions, deriveConfig, type FormFactor, type LighthouseConfig } from './derive-config.ts'
import { runLighthouse } from './run-lighthouse.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FORM_FACTORS: readonly FormFactor[] = ['mobile', 'desktop']

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const { path } = await ensureBrowser()
  const base = readJson<LighthouseConfig>('lighthouserc.json')
  const desktopAssertions = readJson<Assertions>('scripts/config/lighthouse-desktop.json')
  const site = await openBistro()
  const failed: FormFactor[] = []
  try {
    for (const formFactor of FORM_FACTORS.filter((one) => values.only === undefined || values.only === one)) {
      console.log(`\n── lighthouse: ${formFactor}`)
      const chromeFlags = browserFlags()
      const config = deriveConfig(base, { formFactor, origin: site.url, chromeFlags, desktopAssertions })
      const { code, seconds } = await runLighthouse(config, { cwd: ROOT, chromePath: path, output: 'show' })
      console.log(`── lighthouse: ${formFactor} ${code === 0 ? 'within' : 'over'} budget in ${seconds.toFixed(1)} s`)
      if (code !== 0) failed.push(formFactor)
    }
  } finally {
    await site.close()
  }
  if (failed.length > 0) console.log(`rerun it with: pnpm lighthouse --only ${failed[0]}`)
  return failed.length > 0 ? 1 : 0
})

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T
}
