/**
 * Lighthouse on Bistro, phone and desktop, against firstpaint.budgets.json.
 *
 *   pnpm lighthouse [--only mobile|desktop]
 *
 * Exit code 0 when every budget holds, else 1. Reports lie in .lighthouseci/.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FormFactor, readBudgets } from '@firstpaint/core/budgets'
import { browserFlags } from '../browser-flags.ts'
import { openBistro } from '../open-bistro.ts'
import { runScript } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { benchmarkIndex, cpuSlowdown } from './cpu-slowdown.ts'
import { deriveConfig, type LighthouseConfig } from './derive-config.ts'
import { runLighthouse } from './run-lighthouse.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FORM_FACTORS: readonly FormFactor[] = ['mobile', 'desktop']

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const { path } = await ensureBrowser()
  const base = JSON.parse(read('lighthouserc.json')) as LighthouseConfig
  const budgets = readBudgets(read('firstpaint.budgets.json'), 'firstpaint.budgets.json')
  const site = await openBistro()
  const index = benchmarkIndex()
  console.log(`This machine's benchmark index is ${index.toFixed(0)}: phones are ${cpuSlowdown(index)} times slower.`)
  const failed: FormFactor[] = []
  try {
    for (const formFactor of FORM_FACTORS.filter((one) => values.only === undefined || values.only === one)) {
      console.log(`\n── lighthouse: ${formFactor}`)
      const chromeFlags = browserFlags()
      const config = deriveConfig(base, {
        formFactor,
        origin: site.url,
        chromeFlags,
        budgets,
        cpuSlowdown: cpuSlowdown(index),
      })
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

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
