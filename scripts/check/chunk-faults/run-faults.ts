import { chromium } from 'playwright'
import { seededRandom } from '../../bench/seeded-random.ts'
import { browserFlags } from '../../browser-flags.ts'
import { ensureBrowser } from '../../setup-browser.ts'
import { buildFaultApp } from './fault-app.ts'
import { drawFaultPlan, type FaultPlan } from './fault-plan.ts'
import { serveFaults } from './fault-server.ts'
import { type FaultOutcome, visitFaults } from './visit-faults.ts'

export interface FaultRun extends FaultOutcome {
  readonly plan: FaultPlan
}

export interface RunFaultsOptions {
  readonly runs: number
  /** The first visit's; each further one has the next. */
  readonly seed: number
  readonly onRun?: (run: FaultRun) => void
}

/** Builds the app, and visits it as often as asked, each time with other faults. */
export async function runFaults({ runs, seed, onRun }: RunFaultsOptions): Promise<FaultRun[]> {
  const app = await buildFaultApp()
  const browser = await chromium.launch({ executablePath: (await ensureBrowser()).path, args: [...browserFlags()] })
  const all: FaultRun[] = []
  try {
    await using server = await serveFaults(app.releases)
    for (let own = seed; own < seed + runs; own++) {
      const plan = drawFaultPlan(own, seededRandom(own))
      const run = { plan, ...(await visitFaults({ browser, server, plan })) }
      all.push(run)
      onRun?.(run)
    }
  } finally {
    await browser.close()
    await app.remove()
  }
  return all
}
