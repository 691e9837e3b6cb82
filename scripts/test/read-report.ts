import type { Counts } from './counts.ts'

export interface StageReport extends Counts {
  /** Full names, so that no test is left out in silence. */
  readonly skippedTests: readonly string[]
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Reads what vitest's `json` reporter wrote. A file that fails before its first test counts as one failure. */
export function readVitestReport(json: string): StageReport {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(json) as VitestReport
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const skippedTests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => !['passed', 'failed'].includes(status))
    .map(({ fullName }) => fullName)
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: skippedTests.length,
    skippedTests,
  }
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
}

interface PlaywrightReport extends PlaywrightSuite {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  readonly errors: readonly unknown[]
}

/** Reads what Playwright's `json` reporter wrote. An error outside every test (setup, syntax) counts as one failure. */
export function readPlaywrightReport(json: string): StageReport {
  const report = JSON.parse(json) as PlaywrightReport
  const { expected, unexpected, flaky, skipped } = report.stats
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    skippedTests: skippedIn(report),
  }
}

function skippedIn({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
  return [...here.map(({ title }) => title), ...suites.flatMap(skippedIn)]
}
