import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainEnvironment } from '../plain-output.ts'
import { runCommand } from '../run-command.ts'
import { formatCounts } from './counts.ts'
import type { StageReport } from './read-report.ts'
import type { Stage } from './stages.ts'

/** Runs one stage to its end, between a header line and a line with its seconds. */
export async function runStage(stage: Stage, { reportDir }: { readonly reportDir: string }): Promise<StageReport> {
  console.log(`\n── ${stage.name}: ${stage.title}`)
  const reportPath = join(reportDir, `${stage.name}.json`)
  const { code, seconds } = await runCommand(process.execPath, stage.args(reportPath), {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...plainEnvironment(), ...stage.env(reportPath) },
    output: 'show',
  })
  const report = judge(existsSync(reportPath) ? stage.readReport(readFileSync(reportPath, 'utf8')) : undefined, code)
  for (const name of report.skippedTests) console.log(`   skipped: ${name}`)
  if (report.passed + report.failed + report.skipped === 0) console.log('   no test was found')
  console.log(`── ${stage.name}: ${formatCounts(report)} in ${seconds.toFixed(1)} s`)
  return report
}

/**
 * A runner that fails without a failed test has failed all the same (an unhandled error, a crash before the report),
 * and so has a stage without a single test: its pattern no longer finds them.
 */
export function judge(report: StageReport | undefined, exitCode: number): StageReport {
  const seen = report ?? { passed: 0, failed: 0, skipped: 0, skippedTests: [] }
  const broken = seen.failed === 0 && (exitCode !== 0 || seen.passed + seen.skipped === 0)
  return broken ? { ...seen, failed: 1 } : seen
}
