import { expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './read-report.ts'

test('vitest: counts, names of skipped tests, and files that fail before their first test', () => {
  const json = JSON.stringify({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      {
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a' },
          { status: 'failed', fullName: 'b' },
          { status: 'skipped', fullName: 'group later' },
          { status: 'todo', fullName: 'some day' },
        ],
      },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed', fullName: 'c' }] },
    ],
  })
  expect(readVitestReport(json)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 2,
    skippedTests: ['group later', 'some day'],
  })
})

test('Playwright: flaky tests passed in the end, errors outside tests are failures', () => {
  const json = JSON.stringify({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: 'global setup' }],
    suites: [
      {
        specs: [{ title: 'menu', tests: [{ status: 'expected' }] }],
        suites: [{ specs: [{ title: 'offline', tests: [{ status: 'skipped' }] }] }],
      },
    ],
  })
  expect(readPlaywrightReport(json)).toEqual({ passed: 4, failed: 2, skipped: 1, skippedTests: ['offline'] })
})
