/**
 * The tests: unit, component, package and end-to-end, in this order.
 *
 *   pnpm test [stage…]      all stages, or only the named ones
 *
 * The last line is the total, alone: `N passed, N failed`. Exit code 0 when nothing failed, else 1.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { plainEnvironment } from '../plain-output.ts'
import { runCommand } from '../run-command.ts'
import { runScript, ScriptError } from '../script-error.ts'
import { ensureBrowser } from '../setup-browser.ts'
import { ensureHosts } from '../setup-hosts.ts'
import { toolPath } from '../tool-path.ts'
import { addCounts, type Counts, formatCounts, NO_TESTS } from './counts.ts'
import { runStage } from './run-stage.ts'
import { type Stage, STAGES } from './stages.ts'

await runScript(async () => {
  const stages = chooseStages(process.argv.slice(2))
  await build()
  if (stages.some(({ needsBrowser }) => needsBrowser)) await chooseBrowser()
  if (process.env['CI'] && stages.some(({ startsHosts }) => startsHosts)) await chooseHosts()
  const total = await runStages(stages)
  console.log(`\n${formatCounts(total)}`)
  return total.failed > 0 ? 1 : 0
})

function chooseStages(names: readonly string[]): readonly Stage[] {
  const known = STAGES.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new ScriptError('FP_TEST_STAGE', `There is no stage "${unknown}".`, `Name one of ${known.join(', ')}.`)
  }
  return STAGES.filter(({ name }) => names.length === 0 || names.includes(name))
}

async function build(): Promise<void> {
  const { code, seconds } = await runCommand(process.execPath, [toolPath('tsc'), '-b', 'packages'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: plainEnvironment(),
    output: 'show',
  })
  if (code !== 0) {
    throw new ScriptError(
      'FP_TEST_BUILD',
      'The packages do not build, so nothing was tested.',
      'Rerun it with: pnpm build',
    )
  }
  console.log(`── build: packages in ${seconds.toFixed(1)} s`)
  // Not imported before it is there: what it is built with are the packages themselves.
  const { ensureDashboard } = await import('../dashboard/ensure-dashboard.ts')
  const dashboard = await ensureDashboard()
  if (dashboard) console.log(`── build: dashboard in ${dashboard.seconds.toFixed(1)} s`)
}

/** One browser for all stages, handed on as CHROME_PATH. */
async function chooseBrowser(): Promise<void> {
  const { path, version, source } = await ensureBrowser()
  process.env['CHROME_PATH'] = path
  console.log(`── browser: ${version} from ${source}`)
}

/** On a CI machine that lets us, nginx and Caddy are installed; what is missing has its tests left out, and is no error. */
async function chooseHosts(): Promise<void> {
  const found = await ensureHosts().catch(() => [])
  for (const { name, path, reason } of found) console.log(`── ${name}: ${path ?? `its tests are left out: ${reason}`}`)
}

async function runStages(stages: readonly Stage[]): Promise<Counts> {
  const reportDir = mkdtempSync(join(tmpdir(), 'firstpaint-test-'))
  try {
    let total = NO_TESTS
    for (const stage of stages) {
      const report = await runStage(stage, { reportDir })
      if (report.failed > 0 && total.failed === 0)
        console.log(`   first failure; rerun it with: pnpm test ${stage.name}`)
      total = addCounts(total, report)
    }
    return total
  } finally {
    rmSync(reportDir, { recursive: true, force: true })
  }
}
